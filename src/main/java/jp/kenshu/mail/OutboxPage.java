package jp.kenshu.mail;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.InputText;
import jp.kenshu.Words;
import jp.kenshu.mail.OutgoingMail.State;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** All letters of the portal with how far each has come; those in vain can be tried again. The address carries the filter. */
@Named
@ViewScoped
public class OutboxPage implements Serializable {

    @Inject
    private Outbox outbox;
    private String state;
    private String words;
    private Map<State, Long> counts;
    private long found;
    private LazyDataModel<OutgoingMail> letters;

    /** Opens the list as the address asks. */
    public void open() {
        var wanted = new Outbox.Wanted(Arrays.stream(State.values()).filter(each -> each.name().equals(state)).findFirst().orElse(null),
                InputText.trimmed(words));
        letters = new Letters(outbox, wanted);
        counts = outbox.counts();
        found = outbox.count(wanted);
    }

    /** Lets all letters that were given up be tried again. */
    public void tryAllAgain() {
        var count = outbox.tryAllAgain();
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(Words.in(faces).text("outbox.tryingAgain", count)));
        open();
    }

    /** How many letters there are of {@code of}. */
    public long count(State of) {
        return counts.get(of);
    }

    /** The states a letter can have. */
    public List<State> getStates() {
        return List.of(State.values());
    }

    /** How many letters the filter leaves. */
    public long getFound() {
        return found;
    }

    public LazyDataModel<OutgoingMail> getLetters() {
        return letters;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** The wanted letters, read page by page. */
    private static final class Letters extends LazyDataModel<OutgoingMail> {

        private final Outbox outbox;
        private final Outbox.Wanted wanted;

        private Letters(Outbox outbox, Outbox.Wanted wanted) {
            this.outbox = outbox;
            this.wanted = wanted;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) outbox.count(wanted);
        }

        @Override
        public List<OutgoingMail> load(int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return outbox.newest(wanted, first, pageSize);
        }

        @Override
        public String getRowKey(OutgoingMail letter) {
            return letter.getId().toString();
        }

        @Override
        public OutgoingMail getRowData(String rowKey) {
            return outbox.get(Long.parseLong(rowKey));
        }
    }
}
