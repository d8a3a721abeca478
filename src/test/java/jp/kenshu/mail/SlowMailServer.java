package jp.kenshu.mail;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that takes every letter but those to one mailbox: asked for that one it never answers, as a relay that looks
 * for a server which is down. It remembers how it was greeted and for whom it took letters.
 */
final class SlowMailServer implements AutoCloseable {

    private final String mailbox;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> greetings = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    SlowMailServer(String mailbox) throws IOException {
        this.mailbox = mailbox;
        var porter = new Thread(this::receive, "slow-mail");
        porter.setDaemon(true);
        porter.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** The names by which its clients introduced themselves. */
    List<String> greetings() {
        return greetings;
    }

    /** For whom it took letters, in the order in which it did. */
    List<String> received() {
        return received;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                open.add(client);
                var talk = new Thread(() -> talk(client), "slow-mail-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (var in = new Scanner(client.getInputStream(), StandardCharsets.ISO_8859_1);
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.ISO_8859_1)) {
            answer(out, "220 slow.example.jp");
            var recipient = "";
            while (in.hasNextLine()) {
                var line = in.nextLine();
                if (line.startsWith("EHLO ")) {
                    greetings.add(line.substring("EHLO ".length()));
                } else if (line.startsWith("RCPT TO:")) {
                    recipient = line.substring("RCPT TO:<".length(), line.indexOf('>'));
                    if (recipient.equals(mailbox)) {
                        continue;
                    }
                } else if (line.equals("DATA")) {
                    answer(out, "354 Go on");
                    readLetter(in);
                    received.add(recipient);
                }
                answer(out, line.equals("QUIT") ? "221 Goodbye" : "250 OK");
            }
        } catch (IOException gone) {
            // the client went
        }
    }

    private static void readLetter(Scanner in) {
        var line = in.nextLine();
        while (!line.equals(".")) {
            line = in.nextLine();
        }
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var client : open) {
            client.close();
        }
    }
}
