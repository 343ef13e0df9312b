-- Which donors do the items credit, in their own words or by their project?
SELECT
    donor_id, name, kind,
    count(DISTINCT item_id) AS items,
    count(DISTINCT item_id) FILTER (credit = 'stated') AS stated,
    count(DISTINCT item_id) FILTER (credit = 'inherited') AS inherited
FROM selected JOIN item_donors USING (item_id) JOIN (SELECT donor_id, name, kind FROM donors) USING (donor_id)
GROUP BY ALL
ORDER BY items DESC, name
