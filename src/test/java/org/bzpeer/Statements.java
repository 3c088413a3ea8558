package org.bzpeer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that are sent to the database. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource dataSource)) {
            return bean;
        }
        return ProxyDataSourceBuilder.create(dataSource)
                .afterQuery((execution, queries) -> queries.forEach(query -> seen.add(query.getQuery())))
                .build();
    }

    /** Returns the statements that were sent while the action ran. */
    public List<String> during(Action action) throws Exception {
        seen.clear();
        action.run();
        return List.copyOf(seen);
    }

    /** Something that may send statements. */
    public interface Action {
        void run() throws Exception;
    }
}
