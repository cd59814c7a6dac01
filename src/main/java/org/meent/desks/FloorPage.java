package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meent.desks.FloorProblems.NoSuchFloor;
import org.meent.desks.FloorProblems.NotOnDrawing;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** Where a host draws a floor: the drawing, the same as tables, and the thing that is chosen. */
@Named("floorPage")
@RequestScoped
public class FloorPage {
    private final Drawings drawings;
    private final Floors floors;
    private final Say say;
    private final UUID floor;
    private final boolean shown;
    private final Map<String, String> typed = new HashMap<>();
    private Set<Feature> features;
    private UUID pick;
    private FloorDraftRow draft;
    private ThingText chosen;
    private Trouble trouble = Trouble.NONE;

    @Inject
    FloorPage(Drawings drawings, Floors floors, Say say, HttpServletRequest request) {
        this.drawings = drawings;
        this.floors = floors;
        this.say = say;
        // Read from the address at once: which fields a form has depends on it, before Faces hands out parameters.
        floor = ref(request.getParameter("floor"));
        pick = request.getParameter("pick") == null ? null : ref(request.getParameter("pick"));
        shown = JustDone.of(request).what().equals("shown");
    }

    /** A row of a table: what it is, where, its measures, and the link that chooses it. */
    public record Line(String title, String where, String second, Rectangle space, boolean chosen, String path) {
        /** How the row looks. */
        public String getLook() {
            return chosen ? "lit" : "";
        }
    }

    /** Something to tick. */
    public record Tick(String value, String word, boolean chosen) {}

    /** Puts one thing more on the drawing and chooses it. */
    public void add(String part, String version) {
        tried(() -> pick = drawings.add(floor, seen(version), Part.valueOf(part), say.text("desks.floor.room")));
    }

    /** Keeps what was typed about the chosen thing. */
    public void keep(String version, String[] ticked) {
        tick(ticked);
        tried(() -> drawings.keep(floor, seen(version), asTyped()));
    }

    /** Keeps what was typed, and moves the chosen thing by half a metre. */
    public void move(String direction, String version, String[] ticked) {
        tick(ticked);
        tried(() -> drawings.move(floor, seen(version), asTyped(), Direction.valueOf(direction)));
    }

    /** Takes the chosen thing off the drawing. */
    public void remove(String version) {
        tried(() -> {
            drawings.remove(floor, seen(version), pick);
            pick = null;
        });
    }

    /** Keeps the extent of the floor. */
    public void size(String version) {
        tried(() -> drawings.size(floor, seen(version), Typed.whole("widthDm", typed.get("widthDm")), Typed.whole("depthDm", typed.get("depthDm"))));
    }

    /** Calls the floor otherwise, for all to see. */
    public void rename(String version) {
        tried(() -> floors.renameFloor(floor, seen(version), typed.get("name")));
    }

    /** Throws the draft away. */
    public void throwAway(String version) {
        tried(() -> {
            drawings.throwAway(floor, seen(version));
            pick = null;
        });
    }

    /** Lets members see the drawing. */
    public void show(String version) {
        tried(() -> drawings.show(floor, seen(version)), "&done=shown");
    }

    private void tried(Runnable act) {
        tried(act, "");
    }

    private void tried(Runnable act, String done) {
        try {
            act.run();
            SeeOther.at(path(pick) + done + (pick == null ? "" : "#chosen"));
        } catch (Problem problem) {
            trouble = done.isEmpty() ? Trouble.of(problem, say) : new Trouble(say.problem(problem), "");
            draft = null;
        }
    }

    /** The floor as it is being drawn. */
    public FloorDraftRow getDraft() {
        if (draft == null) draft = drawings.read(floor);
        return draft;
    }

    /** The drawing as a picture, the chosen thing lit. */
    public PlanPicture getPicture() {
        return PlanPicture.of(drawing(), pick, say, desk -> {
            var word = say.text("desks.mode." + desk.mode() + ".word");
            var look = switch (desk.mode()) {
                case RESERVABLE -> "edit";
                case DROP_IN -> "edit drop-in";
                case UNAVAILABLE -> "edit shut";
            };
            return new PlanPicture.Look(look, "", word, say.text("desks.plan.desk", desk.number(), word), desk.ref().equals(pick), path(desk.ref()) + "#chosen");
        });
    }

    /** What the page is about, in a sentence. */
    public String getLead() {
        var name = getDraft().plan().name();
        var lead = say.text("desks.floor.lead", name.substring(0, 1).toUpperCase(say.getLocale()) + name.substring(1), drawing().roomCount(), drawing().desks().size());
        return chosen() == null ? lead : lead + " " + say.text("desks.floor.isChosen", getTitle());
    }

    /** What a square of the drawing is, and how large the floor is, in metres. */
    public String getScale() {
        return say.text("desks.floor.scale", drawing().widthDm() / 10.0, drawing().depthDm() / 10.0);
    }

    /** When the draft was saved, in a sentence. */
    public String getSaved() {
        var at = getDraft().savedAt();
        return getDraft().savedToday() ? say.text("desks.floor.saved", at) : say.text("desks.floor.savedBefore", say.moment(at));
    }

    /** Whether the drawing was shown just now. */
    public boolean isShown() {
        return shown;
    }

    /** The desks as a table, by number. */
    public List<Line> getDesks() {
        return drawing().desks().stream().sorted(Comparator.comparingInt(DrawnDesk::number)).map(desk -> {
            var room = drawing().roomOf(desk).map(DrawnRoom::name).orElse(say.text("desks.floor.nowhere"));
            var has = desk.features().stream().map(feature -> say.text("desks.feature." + feature)).collect(Collectors.joining(", "));
            // A number stays with its word on a narrow line; after the first, features are words within a sentence.
            return line(desk.ref(), say.text("desks.floor.desk", desk.number()).replace(' ', '\u00a0'), room, sentence(has), desk.space());
        }).toList();
    }

    /** Rooms and corridors as a table. */
    public List<Line> getRooms() {
        return drawing().rooms().stream().map(room -> line(room.ref(), room.name(), "", room.note(), room.space())).toList();
    }

    /** Doors and signs as a table. */
    public List<Line> getRest() {
        var doors = drawing().doorways();
        return Stream.concat(
                IntStream.range(0, doors.size()).mapToObj(i -> line(doors.get(i).ref(), door(i), "", "", doors.get(i).space())),
                drawing().facilities().stream().map(sign -> line(sign.ref(), say.text("desks.facility." + sign.kind()), "", "", sign.space()))).toList();
    }

    /** What is chosen: desk, room, doorway, facility, or floor when nothing is. */
    public String getKind() {
        return chosen() == null ? "floor" : chosen().part().name().toLowerCase(Locale.ROOT);
    }

    /** What the chosen thing is called. */
    public String getTitle() {
        var values = chosen().values();
        return switch (chosen().part()) {
            case DESK -> say.text("desks.floor.desk", values.get("number"));
            case ROOM -> values.get("name");
            case DOORWAY -> door(drawing().doorways().stream().map(DrawnDoorway::ref).toList().indexOf(pick));
            case FACILITY -> say.text("desks.facility." + values.get("kind"));
        };
    }

    /** What the button says that keeps the chosen thing. */
    public String getKeepWord() {
        return say.text("desks.floor.keep", chosen().part() == Part.ROOM ? getTitle() : getTitle().toLowerCase(say.getLocale()));
    }

    /** What is typed about the chosen thing, or about the floor when nothing is chosen, by the names of the API. */
    public Map<String, String> getTyped() {
        if (typed.isEmpty() && chosen() != null) typed.putAll(chosen().values());
        if (typed.isEmpty()) {
            typed.put("name", getDraft().plan().name());
            typed.put("widthDm", String.valueOf(drawing().widthDm()));
            typed.put("depthDm", String.valueOf(drawing().depthDm()));
        }
        return typed;
    }

    /** What the chosen desk can have. */
    public List<Tick> getFeatures() {
        var has = features == null ? chosen().features() : features;
        return Arrays.stream(Feature.values()).map(feature -> new Tick(feature.name(), say.text("desks.feature." + feature), has.contains(feature))).toList();
    }

    /** What can be chosen from a list: {@code mode}, {@code room}, {@code facility} or {@code wall}. */
    public List<SelectItem> options(String of) {
        var values = switch (of) {
            case "mode" -> Arrays.stream(DeskMode.values()).map(Enum::name);
            case "room" -> Arrays.stream(RoomKind.values()).map(Enum::name);
            case "facility" -> Arrays.stream(FacilityKind.values()).map(Enum::name);
            default -> Stream.of("across", "down");
        };
        return values.map(value -> new SelectItem(value, say.text("desks." + of + "." + value))).toList();
    }

    /** What could not be done. */
    public Trouble getTrouble() {
        return trouble;
    }

    /** The same, with the way to its field. */
    public List<Mend> getToMend() {
        return trouble.toMend(getKind().equals("floor")
                ? Map.of("name", "name:name:input", "widthDm", "size:width:input", "depthDm", "size:depth:input")
                : Map.of("name", "thing:name:input", "note", "thing:note:input", "number", "thing:number:input", "xDm", "thing:left:input", "yDm", "thing:top:input",
                        "widthDm", "thing:width:input", "depthDm", "thing:depth:input", "lengthDm", "thing:length:input", "seats", "thing:seats:input"));
    }

    private ThingText chosen() {
        if (chosen == null && pick != null) {
            try {
                chosen = ThingText.of(drawing(), pick);
            } catch (NotOnDrawing gone) {
                return null;
            }
        }
        return chosen;
    }

    private ThingText asTyped() {
        if (chosen() == null) throw new NotOnDrawing();
        return chosen().with(typed, features);
    }

    private void tick(String[] ticked) {
        features = EnumSet.noneOf(Feature.class);
        Collections.addAll(features, Stream.of(ticked == null ? new String[0] : ticked).map(Feature::valueOf).toArray(Feature[]::new));
    }

    private Line line(UUID ref, String title, String where, String second, Rectangle space) {
        return new Line(title, where, second, space, ref.equals(pick), path(ref) + "#chosen");
    }

    private String sentence(String words) {
        return words.isEmpty() ? "" : words.charAt(0) + words.substring(1).toLowerCase(say.getLocale());
    }

    private String door(int index) {
        return say.text("desks.floor.door", index + 1);
    }

    private Drawing drawing() {
        return getDraft().plan().drawing();
    }

    private String path(UUID picked) {
        return "/desks/floor?floor=" + floor + (picked == null ? "" : "&pick=" + picked);
    }

    private static int seen(String version) {
        return Typed.whole("version", version);
    }

    private static UUID ref(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new NoSuchFloor();
        }
    }
}
