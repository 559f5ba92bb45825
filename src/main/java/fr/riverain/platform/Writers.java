package fr.riverain.platform;

import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** No answer is written as JSON, YAML or CBOR: what a page knows leaves through its template, which shows what is to be seen of it. */
@Component
class Writers implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(ServerBuilder writers) {
        writers.configureMessageConvertersList(
                all -> all.removeIf(AbstractJacksonHttpMessageConverter.class::isInstance));
    }
}
