package fr.riverain.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.util.DigestUtils;

/** A file of a portal's look as browsers ask for it; the tag is another when the file is. */
public record LookFile(String content, String tag) {

    static LookFile of(String content) {
        return new LookFile(content, DigestUtils.md5DigestAsHex(content.getBytes(UTF_8)));
    }
}
