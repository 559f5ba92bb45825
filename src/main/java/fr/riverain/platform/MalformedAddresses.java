package fr.riverain.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An address with something in it that is no identifier, or no number, leads nowhere, like any other that does not exist. */
@RestControllerAdvice
class MalformedAddresses {

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void refuse(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var address = mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                || request.getMethod().equals("GET");
        response.sendError(address ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
