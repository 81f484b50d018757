package dev.revisor.hibernate;

import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/** The beans of a running factory, lent to another registry whose end must not destroy them. */
record KeptBeanContainer(BeanContainer beans) implements BeanContainer {

    @Override
    public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return beans.getBean(type, options, fallback);
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return beans.getBean(name, type, options, fallback);
    }

    @Override
    public void stop() {
        // The factory that lent the beans stops them.
    }
}
