package jp.kenshu;

import java.util.Optional;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import org.omnifaces.util.Components;

/**
 * Turns a broken rule into the message beside its field, with everything typed kept on the page.
 * Whatever else goes wrong passes on to the page with a reference number.
 */
public class RuleMessages extends ExceptionHandlerWrapper {

    RuleMessages(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            var context = ((ExceptionQueuedEvent) queued.next()).getContext();
            var violation = violationIn(context.getException());
            if (violation.isPresent() && context.getPhaseId() != PhaseId.RENDER_RESPONSE) {
                tell(violation.get());
                queued.remove();
            }
        }
        super.handle();
    }

    /** Puts the messages of a broken rule on the present page, each beside its field where it names one. */
    public static void tell(RuleViolation violation) {
        var faces = FacesContext.getCurrentInstance();
        violation.all().forEach(each -> tell(each, faces));
        faces.validationFailed();
        faces.renderResponse();
    }

    private static void tell(RuleViolation violation, FacesContext faces) {
        var text = Words.in(faces).text(violation.key(), violation.values());
        var field = violation.field() == null ? null : fieldNamed(violation.field());
        faces.addMessage(field == null ? null : field.getClientId(faces),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static UIComponent fieldNamed(String id) {
        return Components.findComponentsInChildren(FacesContext.getCurrentInstance().getViewRoot(), UIComponent.class)
                .stream().filter(component -> id.equals(component.getId())).findFirst().orElse(null);
    }

    private static Optional<RuleViolation> violationIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return Optional.of(violation);
            }
            if (!(cause instanceof FacesException || cause instanceof ELException
                    || cause instanceof jakarta.transaction.RollbackException || cause.getCause() != null)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Gives each request its handler. */
    public static class Factory extends ExceptionHandlerFactory {

        /** Wraps the handler that Faces would have used. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RuleMessages(getWrapped().getExceptionHandler());
        }
    }
}
