package org.meent.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meent.kernel.Say;
import org.meent.log.Wording;
import org.meent.members.Role;
import org.meent.members.Roles;

/** Tells in the log what a role is called, whichever room brings it. */
@ApplicationScoped
class RoleWording implements Wording {
    private final Instance<Roles> rooms;
    private final Say say;

    @Inject
    RoleWording(@Any Instance<Roles> rooms, Say say) {
        this.rooms = rooms;
        this.say = say;
    }

    @Override
    public Map<String, String> words(String type, Map<String, Object> body, Locale locale) {
        if (!(body.get("role") instanceof String key)) return Map.of();
        return role(key, locale).map(word -> Map.of("role", word)).orElse(Map.of());
    }

    @Override
    public Optional<String> role(String key, Locale locale) {
        return rooms.stream()
                .filter(room -> room.roles().contains(new Role(key)))
                .findFirst()
                .map(room -> withinSentence(say.text(locale, room.room() + ".role." + key), locale));
    }

    private static String withinSentence(String name, Locale locale) {
        return name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }
}
