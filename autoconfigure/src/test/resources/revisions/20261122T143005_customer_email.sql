-- revision: a2
-- revises: a1
-- message: customer email

-- upgrade
alter table customer add column email varchar(120);

-- downgrade
alter table customer drop column email;
