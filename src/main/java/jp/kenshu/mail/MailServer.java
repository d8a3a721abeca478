package jp.kenshu.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.PortalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server to which the portal hands its letters, as it was told at the start ({@code kenshu.mail.…}). Without one,
 * and in a demonstration, letters stay in the portal and can be read there.
 */
@ApplicationScoped
@AllowedToEverybody("whether letters are sent or only kept")
@Named
public class MailServer {

    private static final String CONNECT_MILLISECONDS = "10000";
    private static final DateTimeFormatter SENT_AT = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);
    private static final Pattern FULL_NAME = Pattern.compile("[a-zA-Z0-9-]{1,63}+(?:\\.[a-zA-Z0-9-]{1,63}+){0,9}\\.[a-zA-Z][a-zA-Z0-9-]{1,62}+");

    private Optional<String> host;
    private Optional<Integer> port;
    private Optional<String> user;
    private Optional<String> password;
    private Optional<String> from;
    private String tls;
    private Optional<String> ehlo;
    private int answerSeconds;
    private boolean demonstration;
    private PublicAddress address;

    /** For the container's proxies. */
    protected MailServer() {
    }

    /** The mail server of which the portal was told. */
    @Inject
    public MailServer(@ConfigProperty(name = "kenshu.mail.host") Optional<String> host,
                      @ConfigProperty(name = "kenshu.mail.port") Optional<Integer> port,
                      @ConfigProperty(name = "kenshu.mail.user") Optional<String> user,
                      @ConfigProperty(name = "kenshu.mail.password") Optional<String> password,
                      @ConfigProperty(name = "kenshu.mail.from") Optional<String> from,
                      @ConfigProperty(name = "kenshu.mail.tls", defaultValue = "starttls") String tls,
                      @ConfigProperty(name = "kenshu.mail.ehlo") Optional<String> ehlo,
                      @ConfigProperty(name = "kenshu.mail.answer.seconds", defaultValue = "30") int answerSeconds,
                      @ConfigProperty(name = "kenshu.demo", defaultValue = "false") boolean demonstration,
                      PublicAddress address) {
        this.host = host.filter(name -> !name.isBlank());
        this.port = port;
        this.user = user.filter(name -> !name.isBlank());
        this.password = password;
        this.from = from.filter(text -> !text.isBlank());
        this.tls = tls;
        this.ehlo = ehlo.filter(name -> !name.isBlank());
        this.answerSeconds = answerSeconds;
        this.demonstration = demonstration;
        this.address = address;
    }

    /** Whether there is a mail server to send to. */
    public boolean isConfigured() {
        return !demonstration && host.isPresent();
    }

    /** Whether the portal is a demonstration, which sends nothing to anybody. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /** The mail server's name; empty without one. */
    public String getHost() {
        return host.orElse("");
    }

    /** A connection to the mail server, encrypted as the portal was told. */
    Transport connect() throws MessagingException {
        var transport = session().getTransport("smtp");
        transport.connect(host.orElseThrow(), port.orElse(-1), user.orElse(null), password.orElse(null));
        return transport;
    }

    private Session session() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        settings.setProperty("mail.smtp.timeout", answerSeconds + "000");
        settings.setProperty("mail.smtp.writetimeout", answerSeconds + "000");
        ehlo().ifPresent(name -> settings.setProperty("mail.smtp.localhost", name));
        settings.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (tls) {
            case "none" -> settings.setProperty("mail.smtp.starttls.enable", "false");
            case "ssl" -> settings.setProperty("mail.smtp.ssl.enable", "true");
            case "starttls" -> {
                settings.setProperty("mail.smtp.starttls.enable", "true");
                settings.setProperty("mail.smtp.starttls.required", "true");
            }
            default -> throw new IllegalArgumentException("kenshu.mail.tls is none, starttls or ssl, not " + tls);
        }
        settings.setProperty("mail.smtp.port", String.valueOf(tls.equals("ssl") ? 465 : tls.equals("starttls") ? 587 : 25));
        return Session.getInstance(settings);
    }

    /** How the portal introduces itself: as it was told, else by the full name in its public address; servers distrust anything less. */
    private Optional<String> ehlo() {
        return ehlo.or(() -> Optional.ofNullable(address.host()).filter(name -> FULL_NAME.matcher(name).matches()));
    }

    /**
     * The letter as it travels, with its {@code text} and what is enclosed. Its Message-ID stays the same however often it is sent,
     * so that a second copy is known.
     */
    MimeMessage write(OutgoingMail letter, String text, Optional<Enclosure> enclosure) throws MessagingException {
        var sender = sender();
        var identity = "<letter-%d.%d@%s>".formatted(letter.getId(), letter.getWrittenAt().toEpochMilli(), domainOf(sender));
        var message = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", identity);
            }
        };
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.getRecipient()));
        message.setSubject(letter.getSubject(), StandardCharsets.UTF_8.name());
        if (enclosure.isPresent()) {
            message.setContent(new MimeMultipart(words(text), attached(enclosure.get())));
        } else {
            message.setText(text, StandardCharsets.UTF_8.name());
        }
        message.setHeader("Content-Language", letter.getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Date", SENT_AT.format(ZonedDateTime.now(PortalClock.JAPAN)));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart words(String text) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        return words;
    }

    private static MimeBodyPart attached(Enclosure enclosure) throws MessagingException {
        var paper = new MimeBodyPart();
        paper.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.getContent(), "application/pdf")));
        paper.setFileName(enclosure.getName());
        paper.setDisposition(Part.ATTACHMENT);
        return paper;
    }

    private InternetAddress sender() throws AddressException {
        var sender = new InternetAddress(from.orElse("kenshu@" + address.host()));
        try {
            sender.setPersonal(sender.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sender;
    }

    private static String domainOf(InternetAddress sender) {
        return sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
    }
}
