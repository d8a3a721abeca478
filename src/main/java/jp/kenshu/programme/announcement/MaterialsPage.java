package jp.kenshu.programme.announcement;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.MaterialSeries;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;

/** All materials of the conference, series by series, because the same number in another series is another paper. */
@RequestScoped
@AllowedToEverybody("what is announced")
@Named
public class MaterialsPage {

    @Inject
    private Programme programme;

    private final List<Shelf> shelves = new ArrayList<>();

    /** The materials of one series of a part. */
    public record Shelf(Part part, MaterialSeries series, List<Item> items) {
    }

    /** A material and where it can be downloaded. */
    public record Item(Material material, List<Download> downloads) {
    }

    /** One file to download; the venue is null unless the paper is another one at each venue. */
    public record Download(String address, Venue venue, String kind) {
    }

    @PostConstruct
    void read() {
        for (var part : programme.announced().getParts()) {
            for (var series : MaterialSeries.values()) {
                var items = part.getMaterials().stream().filter(material -> material.getSeries() == series)
                        .map(material -> new Item(material, downloads(material))).toList();
                if (!items.isEmpty()) {
                    shelves.add(new Shelf(part, series, items));
                }
            }
        }
    }

    private static List<Download> downloads(Material material) {
        if (!material.isOpen() || !material.isAvailable()) {
            return List.of();
        }
        if (material.getFile() != null) {
            return List.of(new Download("/storage/file?id=" + material.getFile().getId(), null,
                    kindOf(material.getFile().getMediaType())));
        }
        if (!"guide".equals(material.getMadeByPortal())) {
            return List.of(new Download("/programme/" + material.getMadeByPortal() + ".pdf", null, "PDF"));
        }
        var venues = material.getVenue() == null ? material.getPart().getVenues() : List.of(material.getVenue());
        return venues.stream().map(venue -> new Download("/programme/guide.pdf?venue=" + venue.getCode(),
                venues.size() == 1 ? null : venue, "PDF")).toList();
    }

    private static String kindOf(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "PDF";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel" -> "Excel";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/msword" -> "Word";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.ms-powerpoint" -> "PowerPoint";
            default -> mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(java.util.Locale.ROOT);
        };
    }

    public List<Shelf> getShelves() {
        return shelves;
    }
}
