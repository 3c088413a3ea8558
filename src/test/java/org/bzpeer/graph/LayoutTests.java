package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bzpeer.graph.Drawing.Heading;
import org.bzpeer.graph.Drawing.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTests {

    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff".repeat(5);

    private record Box(String what, double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Stream<Arguments> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("nobody", picture(around("p1", 0, 0, 0, 0)));
        pictures.put("one", picture(around("p1", 1, 0, 0, 0)));
        pictures.put("full slice", picture(around("p1", 8, 6, 4, 4)));
        pictures.put("works alone", picture(around("p1", 0, 6, 0, 0)));
        pictures.put("one opened", picture(around("p1", 8, 6, 4, 4), around("p101", 8, 6, 4, 4)));
        pictures.put(
                "all opened on both sides",
                picture(
                        around("p1", 8, 6, 4, 4),
                        around("p101", 8, 6, 4, 4),
                        around("p108", 8, 6, 4, 4),
                        around("w101", 8, 0, 4, 4),
                        around("t102", 8, 6, 0, 0),
                        around("t103", 8, 6, 0, 0)));
        pictures.put(
                "a chain",
                picture(
                        around("p1", 8, 6, 4, 4),
                        around("p101", 8, 6, 4, 4),
                        around("p10102", 8, 6, 4, 4),
                        around("p1010203", 8, 6, 4, 4)));
        List<Arguments> cases = new ArrayList<>();
        Map<String, Function<Picture, Drawing>> layouts = Map.of("wide", WideLayout::of, "narrow", NarrowLayout::of);
        pictures.forEach((what, picture) ->
                layouts.forEach((layout, draw) -> cases.add(Arguments.of(what + ", " + layout, draw, picture))));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void letsNothingOverlapAndStaysInsideItsViewBox(String what, Function<Picture, Drawing> layout, Picture picture) {
        Drawing drawing = layout.apply(picture);
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(
                "centre",
                drawing.centre().x(),
                drawing.centre().y(),
                drawing.centre().x() + drawing.centre().width(),
                drawing.centre().y() + drawing.centre().height()));
        drawing.spots().forEach(spot -> {
            boxes.add(label(spot.label(), spot.labelX(), spot.y() + 5, spot.anchor(), WideLayout.FONT));
            boxes.add(new Box("sign of " + spot.label(), spot.x() - 7, spot.y() - 7, spot.x() + 7, spot.y() + 7));
        });
        for (Heading heading : drawing.headings()) {
            boxes.add(label(heading.text(), heading.x(), heading.y(), heading.anchor(), WideLayout.SMALL));
        }
        assertThat(drawing.spots()).hasSize(picture.nodes().size() - 1);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.left()).as(box.what()).isGreaterThanOrEqualTo(drawing.left());
            assertThat(box.top()).as(box.what()).isGreaterThanOrEqualTo(drawing.top());
            assertThat(box.right()).as(box.what()).isLessThanOrEqualTo(drawing.left() + drawing.width());
            assertThat(box.bottom()).as(box.what()).isLessThanOrEqualTo(drawing.top() + drawing.height());
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.overlaps(other)).as(box + " and " + other).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void drawsTheSamePictureInTheSameWay(String what, Function<Picture, Drawing> layout, Picture picture) {
        assertThat(layout.apply(picture)).isEqualTo(layout.apply(picture));
    }

    @Test
    void fitsThePageAndASmallScreen() {
        Picture full = picture(around("p1", 8, 6, 4, 4));
        assertThat(WideLayout.of(full).width()).isLessThanOrEqualTo(984);
        assertThat(NarrowLayout.of(full).width()).isEqualTo(350);
    }

    @Test
    void cutsLongNamesAndKeepsThemWholeInTheTitle() {
        Neighbour longest = neighbour("p7", LONG);
        Picture picture = picture(
                new Neighbourhood(node("p1", LONG), List.of(new Group(Kind.PERSON, "1", "", List.of(longest)))));
        for (Drawing drawing : List.of(WideLayout.of(picture), NarrowLayout.of(picture))) {
            Spot spot = drawing.spots().getFirst();
            assertThat(spot.label()).endsWith("…").hasSizeLessThan(60);
            assertThat(spot.title()).isEqualTo(LONG);
            assertThat(drawing.centre().label()).endsWith("…");
            assertThat(drawing.centre().title()).isEqualTo(LONG);
        }
    }

    @ParameterizedTest
    @CsvSource({"short, short", "'', ''", "abcdefghijklmnopqrstuvwxyz, abcdefghij…", "日本語日本語日本語, 日本語日本…"})
    void cutsBetweenCharacters(String text, String cut) {
        assertThat(LabelWidth.cut(text, 10, 68)).isEqualTo(cut);
    }

    @Test
    void doesNotCutACharacterOfSeveralSigns() {
        String families = "👩‍👩‍👧".repeat(9);
        String cut = LabelWidth.cut(families, 10, 60);
        assertThat(cut).endsWith("👧…");
    }

    @Test
    void standsEveryNodeOnceAndEveryTieOnce() {
        Neighbourhood centre = around("p1", 2, 0, 0, 0);
        Neighbourhood back = new Neighbourhood(
                node("p101", "p101"),
                List.of(new Group(
                        Kind.PERSON,
                        "3",
                        "",
                        List.of(neighbour("p1", "p1"), neighbour("p102", "p102"), neighbour("p9", "p9")))));
        Picture picture = picture(centre, back);
        assertThat(picture.nodes())
                .extracting(node -> node.key().toString())
                .containsExactly("p1", "p101", "p102", "p9");
        assertThat(picture.ties())
                .extracting(tie -> tie.hub() + "-" + tie.to().node().key() + (tie.cross() ? " cross" : ""))
                .containsExactly("p1-p101", "p1-p102", "p101-p102 cross", "p101-p9");
    }

    private static Picture picture(Neighbourhood centre, Neighbourhood... further) {
        Map<NodeKey, Neighbourhood> opened = new LinkedHashMap<>();
        for (Neighbourhood one : further) {
            opened.put(one.hub().key(), one);
        }
        return Picture.of(centre, opened, List.copyOf(opened.keySet()));
    }

    /** Makes a hub whose neighbours' numbers begin with its own; every other name is long. */
    private static Neighbourhood around(String hub, int people, int works, int topics, int institutions) {
        int[] counts = {people, works, topics, institutions};
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Neighbour> neighbours = IntStream.rangeClosed(1, counts[kind.ordinal()])
                    .mapToObj(i -> neighbour(
                            kind.letter() + "%s%02d".formatted(hub.substring(1), i),
                            i % 2 == 0 ? LONG : kind.noun() + " " + i))
                    .toList();
            groups.add(new Group(kind, neighbours.size() + " of 1,000", "", neighbours));
        }
        return new Neighbourhood(node(hub, "Hub " + hub), groups);
    }

    private static Node node(String key, String name) {
        return new Node(NodeKey.parse(key), name, "/x", "");
    }

    private static Neighbour neighbour(String key, String name) {
        return new Neighbour(
                node(key, name), "3", "3 shared works", 3, 0.5, 0.5, new Why("Because.", List.of(), 0, null, ""));
    }

    private static Box label(String text, int x, int y, String anchor, double size) {
        double width = LabelWidth.of(text, size);
        double left = anchor.equals("end") ? x - width : x;
        return new Box(text, left, y - size * 0.8, left + width, y + size * 0.25);
    }
}
