package jp.kenshu;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Components;

/**
 * Turns a broken rule into the message beside its field, with everything typed kept on the page.
 * What somebody's role does not have is not found, what cannot be read is a bad request (400), what comes from a page that must be opened
 * anew meets another state of things (409). Whatever else goes wrong passes on to the
 * page with a reference number.
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
            } else if (isNotAllowed(context.getException())) {
                Postbacks.refuse(context.getContext(), HttpServletResponse.SC_NOT_FOUND);
                queued.remove();
            } else if (context.getPhaseId() == PhaseId.RESTORE_VIEW && Postbacks.isStateless(context.getContext())) {
                Postbacks.refuse(context.getContext(), HttpServletResponse.SC_BAD_REQUEST);
                queued.remove();
            } else if (context.getException() instanceof ViewExpiredException) {
                Postbacks.refuse(context.getContext(), HttpServletResponse.SC_CONFLICT);
                queued.remove();
            } else if (UnreadableRequest.isIn(context.getException())) {
                refuseOnce(context.getContext());
                queued.remove();
            }
        }
        super.handle();
    }

    private static boolean isNotAllowed(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(NotAllowed.class::isInstance);
    }

    private static void refuseOnce(FacesContext faces) {
        if (!faces.getResponseComplete()) {
            Postbacks.refuse(faces, HttpServletResponse.SC_BAD_REQUEST);
        }
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
        faces.addMessage(field != null ? field.getClientId(faces) : isOwned(violation.field()) ? violation.field() : null,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static UIComponent fieldNamed(String id) {
        return Components.findComponentsInChildren(FacesContext.getCurrentInstance().getViewRoot(), UIComponent.class)
                .stream().filter(component -> id.equals(component.getId())).findFirst().orElse(null);
    }

    /** Whether a part of the page draws a field of this name itself. */
    private static boolean isOwned(String field) {
        return field != null && Components.findComponentsInChildren(FacesContext.getCurrentInstance().getViewRoot(), UIComponent.class)
                .stream().anyMatch(component -> component instanceof FieldOwner owner && owner.ownedFields().contains(field));
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
