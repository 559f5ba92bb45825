package fr.riverain;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Listens to what the program asks the database, so that a test can count a page's statements. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<List<QueryInfo>> HEARD = new ThreadLocal<>();

    /** What this thread asks during some work, but for what opens a portal's transaction. */
    public static List<String> during(Runnable work) {
        return queriesDuring(work).stream()
                .map(QueryInfo::getQuery)
                .filter(query -> !query.startsWith("set local riverain.portal"))
                .toList();
    }

    /** All of it, with what was given. */
    public static List<QueryInfo> queriesDuring(Runnable work) {
        var heard = new ArrayList<QueryInfo>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var heard = HEARD.get();
        if (heard != null) {
            heard.addAll(queries);
        }
    }
}
