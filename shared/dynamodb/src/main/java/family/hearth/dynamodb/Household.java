package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Kid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A family with its kids, read in one query. */
record Household(Family family, List<KidRows.Row> rows) {

    /**
     * @throws DomainFailure.NotFound when the family is gone
     */
    static Household read(Table table, int familyId) {
        var families = new ArrayList<Family>();
        var kids = new ArrayList<KidRows.Row>();
        for (var item : table.items(FamilyKeys.household(familyId))) {
            var key = Key.of(item);
            if (key.equals(FamilyKeys.family(familyId))) {
                families.add(FamilyRows.FAMILY.read(item).family());
            } else if (key.sk().startsWith(FamilyKeys.KIDS)) {
                kids.add(KidRows.OF_FAMILY.read(item));
            }
        }
        return families.stream()
                .findFirst()
                .map(family -> new Household(family, kids))
                .orElseThrow(DomainFailure.NotFound::new);
    }

    List<Kid> kids() {
        return rows.stream().map(KidRows.Row::kid).toList();
    }

    Optional<KidRows.Row> kid(int kidId) {
        return rows.stream().filter(row -> row.kid().id() == kidId).findFirst();
    }
}
