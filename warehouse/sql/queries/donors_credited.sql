-- Which donors do the items credit, in their own words or by their project?
WITH credited AS (
    SELECT
        donor_id,
        count(*) AS credits,
        count(*) FILTER (credit = 'stated') AS stated,
        count(*) FILTER (credit = 'inherited') AS inherited
    FROM selected_donors
    GROUP BY donor_id
),

-- An item may credit a donor in both ways, and is one item.
twice AS (
    SELECT donor_id, count(*) AS items
    FROM (SELECT item_no, donor_id FROM selected_donors WHERE credit = 'inherited') AS by_project
    JOIN (SELECT item_no, donor_id FROM selected_donors WHERE credit = 'stated') AS in_words USING (item_no, donor_id)
    GROUP BY donor_id
)

SELECT donor_id, name, kind, credits - coalesce(twice.items, 0) AS items, stated, inherited
FROM credited LEFT JOIN twice USING (donor_id) JOIN donors USING (donor_id)
ORDER BY items DESC, name
