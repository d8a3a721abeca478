package jp.kenshu.mail;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;

/**
 * Why a letter could not be handed over: what the mail server said, and whether it will say the same tomorrow. Faults of
 * the connection, of the portal's own sign-in and of full mailboxes are worth another attempt.
 */
record Refusal(String fault, boolean forGood) {

    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)[ -]");
    private static final Set<Integer> WORTH_ANOTHER_ATTEMPT = Set.of(530, 534, 535, 538, 552);

    /** The refusal of one letter by a server that was reached. */
    static Refusal of(MessagingException thrown) {
        var code = 0;
        var said = new StringBuilder();
        for (Exception each = thrown; each != null; each = each instanceof MessagingException next ? next.getNextException() : null) {
            var words = String.valueOf(each.getMessage()).strip();
            var reply = REPLY.matcher(words);
            if (reply.find()) {
                code = Integer.parseInt(reply.group(1));
            }
            if (said.indexOf(words) < 0) {
                said.append(said.isEmpty() ? "" : " / ").append(words);
            }
        }
        return new Refusal(said.toString(), code >= 500 && !WORTH_ANOTHER_ATTEMPT.contains(code));
    }

    /** The mail server could not be reached, or did not let the portal in. */
    static Refusal unreachable(MessagingException thrown) {
        return new Refusal(of(thrown).fault(), false);
    }
}
