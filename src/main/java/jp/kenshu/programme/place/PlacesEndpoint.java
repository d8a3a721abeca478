package jp.kenshu.programme.place;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Json;
import jp.kenshu.JsonEndpoint;

/** Answers what the field for a municipality suggests while somebody types. */
@AllowedToEverybody("what is announced")
@WebServlet(urlPatterns = "/programme/places", asyncSupported = true)
public class PlacesEndpoint extends JsonEndpoint {

    private static final int SUGGESTED_AT_MOST = 20;
    private static final int TYPED_AT_MOST = 60;

    @Inject
    private PlaceSearch places;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = request.getParameter("q");
        if (typed == null || typed.length() > TYPED_AT_MOST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var found = Json.createArrayBuilder();
        for (var municipality : places.find(typed, SUGGESTED_AT_MOST)) {
            found.add(Json.createObjectBuilder()
                    .add("code", municipality.getCode())
                    .add("name", municipality.getName())
                    .add("prefecture", municipality.getPrefecture().getName())
                    .add("english", municipality.getPrefecture().getEnglish())
                    .add("kana", municipality.getKana())
                    .add("former", places.formerName(municipality, typed).orElse("")));
        }
        response.setHeader("Cache-Control", "public, max-age=86400");
        answer(response, found.build());
    }
}
