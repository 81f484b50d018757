package dev.revisor.autoconfigure.busy;

import org.springframework.beans.factory.InitializingBean;

class Eager implements InitializingBean {

    @Override
    public void afterPropertiesSet() {
        Activity.record("eager bean");
    }
}
