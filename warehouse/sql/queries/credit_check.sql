-- Which items should credit whom, and do they?
-- The $most first: missing, then by project only, then stated; the newest first.
-- $state narrows to a list of states: stated, inherited, missing; the view due_credits says what they mean.
-- credited_as: the names by which an item does credit the donor. others: other payers of the project that it credits.
-- payers counts those whom an item on this project should credit. family heads the donor's family, where that is another donor.
WITH due AS (
    SELECT *
    FROM selected_due
    WHERE $project::VARCHAR[] IS NULL OR list_contains($project::VARCHAR[], project_id)
),

listed AS (
    SELECT *
    FROM due
    WHERE ($state::VARCHAR[] IS NULL OR list_contains($state::VARCHAR[], state))
      AND (
        $donor::VARCHAR[] IS NULL
        OR donor_id IN (SELECT donor_id FROM donor_ancestors WHERE list_contains($donor::VARCHAR[], ancestor_id))
      )
    ORDER BY state = 'stated', state = 'inherited', item_no DESC, project_id, donor_id
    LIMIT $most
),

payers AS (
    SELECT item_no, project_id, listed.donor_id, count(*) AS payers,
        string_agg(name, '; ' ORDER BY name) FILTER (due.state = 'stated' AND due.donor_id <> listed.donor_id) AS others
    FROM listed JOIN due USING (item_no, project_id) JOIN donors ON donors.donor_id = due.donor_id
    GROUP BY ALL
),

said AS (
    SELECT item_no, listed.donor_id, string_agg(DISTINCT name, '; ' ORDER BY name) AS credited_as
    FROM listed
    JOIN item_donors USING (item_no)
    JOIN donor_ancestors AS relation
        ON (relation.donor_id = listed.donor_id AND relation.ancestor_id = item_donors.donor_id)
        OR (relation.donor_id = item_donors.donor_id AND relation.ancestor_id = listed.donor_id)
    JOIN donors ON donors.donor_id = item_donors.donor_id
    WHERE credit = 'stated'
    GROUP BY ALL
)

SELECT
    listing.item_id, project_id, donor_id, state, listing.published_on,
    coalesce(acronym, projects.name) AS project,
    donors.name AS donor,
    title, extent, credited_as, others, payers,
    donors.kind AS donor_kind,
    heads.name AS family,
    registered, stating_items, url
FROM listed
JOIN listing USING (item_no)
JOIN payers USING (item_no, project_id, donor_id)
LEFT JOIN said USING (item_no, donor_id)
JOIN projects USING (project_id)
JOIN donors USING (donor_id)
LEFT JOIN donor_ranks USING (donor_id)
LEFT JOIN donors AS heads ON heads.donor_id = root_id AND root_id <> listed.donor_id
ORDER BY state = 'stated', state = 'inherited', item_no DESC, project_id, donor_id
