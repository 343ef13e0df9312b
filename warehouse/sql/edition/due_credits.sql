-- Which item should credit whom, and does it? (one row for each item of a project and each donor known to pay for that project)
-- stated: the item's words credit the donor, one that belongs to it, or the one it belongs to.
-- missing: the whole article is known and does not. inherited: only headline and teaser are known and do not; the article may.
-- Of two known payers of a project of which one belongs to the other, the nearer is due: its name says both.
WITH payers AS (
    SELECT project_id, donor_id, bool_or(origin = 'register') AS registered, max(items) AS stating_items
    FROM project_donors
    GROUP BY project_id, donor_id
),

due AS (
    SELECT payers.project_id, payers.donor_id, registered, stating_items
    FROM payers
    WHERE NOT EXISTS (
        SELECT 1
        FROM payers AS nearer JOIN donor_ancestors USING (donor_id)
        WHERE nearer.project_id = payers.project_id AND ancestor_id = payers.donor_id AND steps > 0
    )
),

accepted AS (
    SELECT ancestor_id AS donor_id, donor_id AS stated_id, true AS counts FROM donor_ancestors
    UNION
    SELECT donor_id, ancestor_id, true FROM donor_ancestors
),

checked AS (
    SELECT item_no, project_id, donor_id, registered, stating_items, coalesce(bool_or(counts), false) AS states
    FROM item_projects
    JOIN due USING (project_id)
    LEFT JOIN (SELECT item_no, donor_id AS stated_id FROM item_donors WHERE credit = 'stated') AS said USING (item_no)
    LEFT JOIN accepted USING (donor_id, stated_id)
    GROUP BY ALL
)

SELECT
    item_no, published_on, project_id, donor_id, registered, stating_items,
    CASE WHEN states THEN 'stated' WHEN extent = 'article' THEN 'missing' ELSE 'inherited' END AS state
FROM checked JOIN (SELECT item_no, published_on, extent FROM listing) AS known USING (item_no)
