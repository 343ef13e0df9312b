-- How many items were published in each of these periods ($starts, $ends: first and last days)?
SELECT number, count(item_no) AS items
FROM (SELECT unnest(range(1, len($starts::DATE[]) + 1)) AS number)
LEFT JOIN (SELECT item_no, published_on FROM selected) AS shown
    ON published_on BETWEEN ($starts::DATE[])[number] AND ($ends::DATE[])[number]
GROUP BY number
ORDER BY number
