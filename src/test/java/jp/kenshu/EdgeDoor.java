package jp.kenshu;

import java.io.IOException;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells a test for whom the portal takes the sender of a request. */
@WebServlet("/test/edge")
public class EdgeDoor extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(request.getRemoteAddr() + " " + request.getRemoteHost() + " " + request.getScheme() + " " + request.isSecure());
    }
}
