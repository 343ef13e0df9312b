-- How many items about each country were published in each quarter or year ($step), from the first to the last with an item?
-- trend lists the counts in order, with a zero where there was none, from the period that starts_on to the one that ends_on begins.
-- The role is the asked one.
WITH counted AS (
    SELECT iso3, date_trunc($step, published_on)::DATE AS period, count(*) AS items
    FROM selected_places
    WHERE published_on IS NOT NULL
    GROUP BY iso3, period
),

periods AS (
    SELECT unnest(generate_series(min(period), max(period), to_months(CASE $step WHEN 'year' THEN 12 ELSE 3 END)))::DATE AS period
    FROM counted
)

SELECT iso3, list(coalesce(items, 0) ORDER BY period) AS trend, min(period) AS starts_on, max(period) AS ends_on
FROM (SELECT DISTINCT iso3 FROM counted) AS every
CROSS JOIN periods
LEFT JOIN counted USING (iso3, period)
GROUP BY iso3
ORDER BY iso3
