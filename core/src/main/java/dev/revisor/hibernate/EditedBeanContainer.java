package dev.revisor.hibernate;

import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;
import org.jspecify.annotations.Nullable;

/**
 * The beans of a running factory, lent to one with other classes. What is of those classes is no bean, since it would
 * stay with the application; it is made by its own constructor, and only if mapping really asks it something.
 */
record EditedBeanContainer(BeanContainer beans, ClassLoader edited) implements BeanContainer {

    @Override
    public <B> ContainedBean<B> getBean(Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return edited.equals(type.getClassLoader())
                ? new EditedBean<>(type, fallback)
                : beans.getBean(type, options, fallback);
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions options, BeanInstanceProducer fallback) {
        return edited.equals(type.getClassLoader())
                ? new EditedBean<>(type, fallback)
                : beans.getBean(name, type, options, fallback);
    }

    @Override
    public void stop() {
        // The factory that lent the beans stops them.
    }

    private static final class EditedBean<B> implements ContainedBean<B> {

        private final Class<B> type;
        private final BeanInstanceProducer producer;
        private @Nullable B instance;

        EditedBean(Class<B> type, BeanInstanceProducer producer) {
            this.type = type;
            this.producer = producer;
        }

        @Override
        public Class<B> getBeanClass() {
            return type;
        }

        @Override
        public B getBeanInstance() {
            B known = instance;
            if (known == null) {
                known = producer.produceBeanInstance(type);
                instance = known;
            }
            return known;
        }
    }
}
