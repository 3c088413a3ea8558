package org.bzpeer.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a researcher as the page shows them; the slice on the researcher's page is a part of it.
 *
 * @param self the address of exactly this picture
 * @param data what {@code self} asks for, behind the path of an export
 * @param opened the nodes whose neighbours are shown as well
 * @param missing how many of the opened nodes the picture does not hold any more
 * @param empty whether there is nobody and nothing beside the researcher
 */
// Public, since templates are compiled only against public types.
public record ExplorerPage(
        String name,
        String page,
        String path,
        String self,
        String data,
        String years,
        @Nullable Integer from,
        @Nullable Integer to,
        List<KindChoice> kinds,
        String open,
        List<Opened> opened,
        int missing,
        boolean empty,
        Drawing wide,
        Drawing narrow,
        List<Hub> hubs) {

    /** Returns the drawing for wide screens and the one for narrow ones; the stylesheet shows one of them. */
    public String drawings() {
        return DrawingMarkup.svg(wide, "drawing--wide") + DrawingMarkup.svg(narrow, "drawing--narrow");
    }

    /** Returns both at their natural size, to be scrolled. */
    public String largeDrawings() {
        return DrawingMarkup.svg(wide, "drawing--wide drawing--natural") + DrawingMarkup.svg(narrow, "drawing--narrow");
    }

    /** Returns the list for the researcher's page. */
    public String list() {
        return ListMarkup.list(this, false);
    }

    /** Returns the list from which nodes can be expanded. */
    public String expandableList() {
        return ListMarkup.list(this, true);
    }

    /** A kind of node, and whether it is shown. */
    public record KindChoice(Kind kind, boolean shown) {}

    /** An opened node with the address of the picture without its neighbours. */
    public record Opened(NodeKey key, String name, String closeHref) {}

    /** One neighbourhood of the list. */
    public record Hub(NodeKey key, String name, boolean centre, List<HubGroup> groups) {}

    /** The neighbours of one kind in the list. */
    public record HubGroup(Kind kind, String shown, String hint, List<Entry> entries) {}

    /**
     * A neighbour in the list.
     *
     * @param whyId the fragment of the page under which it is told why
     * @param openHref the address of the picture with this node opened, or null where there is nothing to open
     * @param isOpen whether it is opened already
     */
    public record Entry(
            Neighbour neighbour, String whyId, @Nullable String openHref, boolean isOpen) {}
}
