package fr.riverain.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Through whom notes leave this installation, and how many at most.
 *
 * @param sms who brings SMS; nobody, if not said
 * @param whatsapp who brings WhatsApp messages; nobody, if not said
 * @param perDay how many strangers can have sent on one portal within a day: what an attack costs at most
 * @param perNumber how many to one telephone within a day
 */
@ConfigurationProperties("riverain.notes")
record NoteSettings(
        @Nullable Sms sms,
        @Nullable WhatsApp whatsapp,
        @DefaultValue("2000") int perDay,
        @DefaultValue("10") int perNumber,
        @DefaultValue Ovh ovh,
        @DefaultValue Twilio twilio,
        @DefaultValue Meta meta) {

    enum Sms {
        OVH,
        TWILIO
    }

    enum WhatsApp {
        TWILIO,
        META
    }

    /**
     * The service, and the three keys that OVHcloud gives.
     *
     * @param reports the secret part of the address to which OVHcloud reports, since it signs nothing
     */
    record Ovh(
            @DefaultValue("https://eu.api.ovh.com/1.0") String url,
            @DefaultValue("") String service,
            @DefaultValue("") String applicationKey,
            @DefaultValue("") String applicationSecret,
            @DefaultValue("") String consumerKey,
            @DefaultValue("") String reports) {

        @Override
        public String toString() {
            return "OVHcloud " + service;
        }
    }

    /**
     * One account, for one way or for both.
     *
     * @param sender a number or a messaging service of Twilio, for SMS; the portal’s own, if not said
     * @param whatsapp the number from which WhatsApp messages come
     * @param content the template of the code, as HX…
     */
    record Twilio(
            @DefaultValue("https://api.twilio.com") String url,
            @DefaultValue("") String account,
            @DefaultValue("") String token,
            @DefaultValue("") String sender,
            @DefaultValue("") String whatsapp,
            @DefaultValue("") String content) {

        @Override
        public String toString() {
            return "Twilio " + account;
        }
    }

    /**
     * An app of Meta, with WhatsApp.
     *
     * @param phone the id of the number from which messages come
     * @param template the authentication template of the code
     * @param secret of the app, which signs reports
     * @param verification what Meta says when it first calls the address of the reports
     */
    record Meta(
            @DefaultValue("https://graph.facebook.com/v23.0")
            String url,

            @DefaultValue("") String phone,
            @DefaultValue("") String token,
            @DefaultValue("") String template,
            @DefaultValue("") String secret,
            @DefaultValue("") String verification) {

        @Override
        public String toString() {
            return "Meta " + phone;
        }
    }
}
