package fr.riverain.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * No answer is written as JSON, YAML or CBOR but what a supervisor asks: what a page knows leaves through its template, which shows
 * what is to be seen of it.
 */
@Component
class Writers implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(ServerBuilder writers) {
        writers.configureMessageConvertersList(all -> {
            all.removeIf(AbstractJacksonHttpMessageConverter.class::isInstance);
            all.add(new Health());
        });
    }

    private static class Health extends JacksonJsonHttpMessageConverter {

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType said) {
            return false;
        }

        @Override
        public boolean canWrite(ResolvableType declared, Class<?> type, @Nullable MediaType accepted) {
            return OperationResponseBody.class.isAssignableFrom(type) && super.canWrite(declared, type, accepted);
        }
    }
}
