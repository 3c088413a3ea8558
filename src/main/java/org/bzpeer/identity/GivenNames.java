package org.bzpeer.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.identity.PersonName.Fit;

/**
 * How two given names fit. Short forms come from a table of common ones; a name that begins with the other one also
 * counts as its long form, and one that is spelled by the habits of another language or alphabet as the same name
 * (Philippe and Phillippe, Günter and Guenter, Anja and Anya). Where both read as Chinese syllables neither holds: Wei
 * and Weihua are two people, and so are Lu and Lue.
 */
final class GivenNames {

    /** Each line is one name's forms; a short form may stand in several lines. */
    private static final List<String> FORMS = List.of(
            "abigail abby gail",
            "abraham abe",
            "albert al bert bertie",
            "alexander alex alec sasha sandy xander",
            "alexandra alex sasha sandra",
            "alfred al fred",
            "amanda mandy",
            "andrew andy drew",
            "andreas andy",
            "anthony tony",
            "antonio toni tony",
            "arthur art",
            "barbara barb",
            "bartholomew bart",
            "benjamin ben benny",
            "bernard bernie",
            "bradley brad",
            "catherine cathy kate katie cat",
            "charles charlie chuck chas",
            "christina chris tina christie",
            "christine chris tina",
            "christopher chris kit",
            "christian chris",
            "clifford cliff",
            "cynthia cindy",
            "daniel dan danny",
            "david dave",
            "deborah deb debbie",
            "dennis den",
            "dmitry dima",
            "dmitri dima",
            "dominic dom nick",
            "donald don",
            "dorothy dot",
            "douglas doug",
            "edward ed eddie ted ned",
            "edwin ed",
            "edmund ed",
            "elizabeth liz beth lisa betty eliza libby",
            "emanuel manny",
            "eugene gene",
            "evgeny zhenya eugene",
            "ferdinand ferdi",
            "francis frank",
            "francisco paco",
            "franklin frank",
            "frederick fred freddy",
            "friedrich fritz",
            "gabriel gabe",
            "geoffrey geoff",
            "george georgie",
            "gerald gerry jerry",
            "gerard gerry",
            "gregory greg",
            "harold hal harry",
            "helena lena",
            "henry harry hank",
            "herbert herb",
            "hubert bert",
            "ignacio nacho",
            "isabella bella",
            "isabelle isa",
            "jacob jake",
            "jakob jake",
            "james jim jimmy jamie",
            "janet jan",
            "jeffrey jeff",
            "jeffery jeff",
            "jennifer jen jenny",
            "jeremy jerry",
            "jerome jerry",
            "jessica jess jessie",
            "joachim achim jo",
            "johannes hans jo",
            "john jack johnny jon",
            "jonathan jon jonny",
            "jonathon jon",
            "joseph joe joey",
            "jose pepe",
            "joshua josh",
            "judith judy",
            "julian jules",
            "katherine kathy kate katie kat",
            "kathleen kathy",
            "kenneth ken kenny",
            "kimberly kim",
            "konstantin kostya",
            "lawrence larry",
            "laurence larry",
            "leonard len leo",
            "leonardo leo",
            "leslie les",
            "louis lou",
            "ludwig lutz",
            "luis lucho",
            "manuel manolo",
            "margaret maggie meg peggy",
            "mariana mari",
            "martin marty",
            "matthew matt",
            "matthias matt",
            "maximilian max",
            "megan meg",
            "melissa mel",
            "michael mike mick mickey",
            "mikhail misha",
            "mitchell mitch",
            "mohammad mohammed muhammad mohamed",
            "natalia natasha",
            "natalie nat",
            "nathaniel nat nate nathan",
            "nathan nate",
            "nicholas nick",
            "nicolas nico nick",
            "nikolaos nikos nick",
            "nikolay kolya",
            "oliver ollie",
            "olivier oli",
            "pamela pam",
            "patricia pat patty tricia",
            "patrick pat paddy",
            "peter pete",
            "philip phil",
            "phillip phil",
            "rachel rae",
            "ralph rafe",
            "randall randy",
            "raphael raf rafa",
            "rafael rafa",
            "raymond ray",
            "rebecca becky becca",
            "reginald reg",
            "richard rick rich dick ricky",
            "robert rob bob bobby robbie bert",
            "roberto beto",
            "roderick rod",
            "rodney rod",
            "roger rodge",
            "ronald ron ronnie",
            "rudolf rudi",
            "russell russ",
            "samantha sam",
            "samuel sam sammy",
            "santiago santi",
            "sebastian seb basti",
            "sergey serge seryozha",
            "sidney sid",
            "sophia sophie",
            "stanley stan",
            "stefan steve",
            "stephen steve",
            "steven steve",
            "stephanie steph",
            "stuart stu",
            "sue susan susie suzanne",
            "tatiana tanya",
            "terence terry",
            "theodore ted theo",
            "theresa terry tess",
            "thomas tom tommy",
            "timothy tim timmy",
            "tobias tobi toby",
            "ulrich uli",
            "valentin val",
            "valerie val",
            "veronica ronnie",
            "victor vic",
            "victoria vicky tori",
            "vincent vince vinny",
            "vladimir volodya vova",
            "walter walt wally",
            "wilhelm willi will",
            "william bill will billy willy liam",
            "wolfgang wolf",
            "yevgeny zhenya",
            "zachary zach zac zack");

    private static final Map<String, Set<String>> LINES = lines();

    private GivenNames() {}

    static Fit fit(String one, String other) {
        if (one.equals(other)) {
            return Fit.SAME;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        boolean isInitial = shorter.codePointCount(0, shorter.length()) == 1;
        if (isInitial) {
            return longer.startsWith(shorter) ? Fit.VARIANT : Fit.CONFLICT;
        }
        return areForms(one, other) || isShortened(shorter, longer) || Spellings.areOne(one, other)
                ? Fit.VARIANT
                : Fit.CONFLICT;
    }

    /** Returns the long forms of a short one that begin with another letter: William for Bill. */
    static List<String> longFormsElsewhere(String name) {
        return LINES.getOrDefault(name, Set.of()).stream()
                .filter(form -> form.charAt(0) != name.charAt(0))
                .sorted()
                .toList();
    }

    private static boolean areForms(String one, String other) {
        Set<String> lines = LINES.get(one);
        Set<String> others = LINES.get(other);
        return lines != null && others != null && lines.stream().anyMatch(others::contains);
    }

    private static boolean isShortened(String shorter, String longer) {
        return shorter.length() >= 3 && longer.startsWith(shorter) && !Spellings.isChinese(longer);
    }

    /** Two names are forms of each other when they share a line whose first name is the long form. */
    private static Map<String, Set<String>> lines() {
        Map<String, Set<String>> lines = new HashMap<>();
        for (String line : FORMS) {
            List<String> forms = Arrays.asList(line.split(" "));
            for (String form : forms) {
                lines.computeIfAbsent(form, key -> new HashSet<>()).add(forms.getFirst());
            }
        }
        return lines;
    }
}
