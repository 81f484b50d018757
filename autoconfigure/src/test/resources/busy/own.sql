create table made_by_own_script (id integer);
