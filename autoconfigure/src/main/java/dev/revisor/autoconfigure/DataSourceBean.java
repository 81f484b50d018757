package dev.revisor.autoconfigure;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** Gets the DataSource that a database is said to be behind. */
final class DataSourceBean {

    private DataSourceBean() {}

    /**
     * The bean.
     *
     * @throws DatabaseSettingsException if there is none, or it is no DataSource
     */
    static DataSource find(ListableBeanFactory beanFactory, String database, String bean) {
        if (!beanFactory.containsBean(bean) || !beanFactory.isTypeMatch(bean, DataSource.class)) {
            throw DatabaseSettingsException.missingBean(
                    database,
                    "data-source",
                    bean,
                    List.of(beanFactory.getBeanNamesForType(DataSource.class, true, false)));
        }
        return beanFactory.getBean(bean, DataSource.class);
    }
}
