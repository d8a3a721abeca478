package jp.kenshu.account.access;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.NotAllowed;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.Actor;

/** Asks at every page, endpoint and verb that is {@link AllowedTo} some roles whether the one who acts has one of them. */
@AllowedTo({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class Doorkeeper implements Serializable {

    private static final Logger LOG = Logger.getLogger(Doorkeeper.class.getName());

    @Inject
    private SignedIn signedIn;

    /** Lets the call through, or does not know what it asks for. */
    @AroundInvoke
    public Object ask(InvocationContext call) throws Exception {
        if (isOfTheContainer(call) || mayCall(call, rolesFor(call))) {
            return call.proceed();
        }
        var refusal = new NotAllowed(call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName(), roleOf(call));
        LOG.warning(refusal.getMessage());
        var response = responseOf(call);
        if (response.isEmpty()) {
            throw refusal;
        }
        return notFound(response.get());
    }

    /** A servlet is started and ended by the container, whoever happens to ask for it first. */
    private static boolean isOfTheContainer(InvocationContext call) {
        return call.getTarget() instanceof Servlet && responseOf(call).isEmpty();
    }

    private static Object notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return null;
    }

    private boolean mayCall(InvocationContext call, Role[] roles) {
        var actor = actorOf(call);
        if (actor.isPresent()) {
            return actor.get().isPortal() || Arrays.asList(roles).contains(actor.get().role());
        }
        try {
            return signedIn.isOneOf(Arrays.asList(roles));
        } catch (ContextNotActiveException nobodyAsks) {
            return true; // no browser stands behind the call: the portal itself looks after its things
        }
    }

    private Role roleOf(InvocationContext call) {
        return actorOf(call).map(Actor::role).orElseGet(signedIn::getRole);
    }

    private static Optional<Actor> actorOf(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(Actor.class::isInstance).map(Actor.class::cast).findFirst();
    }

    private static Optional<HttpServletResponse> responseOf(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(HttpServletResponse.class::isInstance).map(HttpServletResponse.class::cast).findFirst();
    }

    /** What the method itself says goes before what its class says. */
    private static Role[] rolesFor(InvocationContext call) {
        var own = call.getMethod().getAnnotation(AllowedTo.class);
        return own != null ? own.value() : call.getTarget().getClass().getAnnotation(AllowedTo.class).value();
    }
}
