-- How many links rest on each rule, and how often is a link by it right?
WITH counted AS (
    SELECT rule, count(*) AS links FROM item_countries GROUP BY rule
    UNION ALL
    SELECT rule, count(*) FROM item_regions GROUP BY rule
    UNION ALL
    SELECT rule, count(*) FROM item_projects GROUP BY rule
    UNION ALL
    SELECT rule, count(*) FROM item_donors GROUP BY rule
)

SELECT kind, rule, sentence, confidence, sum(links)::BIGINT AS links
FROM counted JOIN rules USING (rule)
GROUP BY ALL
ORDER BY kind, links DESC, rule
