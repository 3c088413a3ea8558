package org.bzpeer.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the account is signed in, as personal data. */
@Component
class SessionData implements PersonalData {

    private final Sessions sessions;

    SessionData(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String subject() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> export(long account) {
        return sessions.of(account, null).stream().map(SessionData::row).toList();
    }

    private static Map<String, Object> row(Sessions.Place place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("browser", place.browser());
        row.put("since", place.since());
        row.put("last_used", place.lastUsed());
        return row;
    }

    @Override
    public void erase(long account) {
        sessions.endAll(account);
    }
}
