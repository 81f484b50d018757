package dev.revisor.autoconfigure;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.util.ClassUtils;

/**
 * Turns the application's beans into a store that a command may take from: nothing is made before it is asked for,
 * nothing is started, nothing is told an event, and asking for one bean does not initialize the database.
 */
final class CommandContextPreparation implements BeanFactoryPostProcessor {

    private static final String ENTITY_MANAGER_FACTORY_BEAN =
            "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean";

    private static final String DATABASE_INITIALIZATION =
            "org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer"
                    + "$DependsOnDatabaseInitializationPostProcessor";

    private final OnRequestScope onRequest;

    CommandContextPreparation(OnRequestScope onRequest) {
        this.onRequest = onRequest;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        makeLazy(beanFactory);
        makeOnRequest(beanFactory);
        prepareEntityManagerFactories(beanFactory);
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beanFactory;
        remove(registry, DATABASE_INITIALIZATION);
        remove(registry, AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME);
        remove(registry, AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME);
        beanFactory.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NoLifecycle());
        beanFactory.registerSingleton(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, new NoEvents());
    }

    private static void makeLazy(ConfigurableListableBeanFactory beanFactory) {
        for (String name : beanFactory.getBeanDefinitionNames()) {
            beanFactory.getBeanDefinition(name).setLazyInit(true);
        }
    }

    private void makeOnRequest(ConfigurableListableBeanFactory beanFactory) {
        beanFactory.registerScope(OnRequestScope.NAME, onRequest);
        for (String name : beanFactory.getBeanNamesForType(LoadTimeWeaverAware.class, false, false)) {
            String definitionName = BeanFactoryUtils.transformedBeanName(name);
            if (beanFactory.containsBeanDefinition(definitionName)) {
                beanFactory.getBeanDefinition(definitionName).setScope(OnRequestScope.NAME);
            }
        }
    }

    private static void prepareEntityManagerFactories(ConfigurableListableBeanFactory beanFactory) {
        if (ClassUtils.isPresent(ENTITY_MANAGER_FACTORY_BEAN, beanFactory.getBeanClassLoader())) {
            beanFactory.addBeanPostProcessor(new SchemaActionsOff());
            ConnectionsOff connectionsOff = new ConnectionsOff();
            beanFactory.addBeanPostProcessor(connectionsOff);
            beanFactory.registerSingleton(ConnectionsOff.NAME, connectionsOff);
        }
    }

    private static void remove(BeanDefinitionRegistry registry, String name) {
        if (registry.containsBeanDefinition(name)) {
            registry.removeBeanDefinition(name);
        }
    }
}
