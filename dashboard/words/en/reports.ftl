### Reports page

page-reports = Reports
    .help = The report of what the filters ask for, in a month, quarter or year: seen here, and taken away in six formats.
report-period = Period of the report
report-download = Download the report
report-holds = A zip of the report as HTML, PDF, Word, slides and workbook, with each chart as a picture and its figures. It is made when you click, which takes a moment. Region, country, project and donor of the filters narrow it.
report-undated-only = No dated items match these filters, so there is no period to report on.
report-unnarrowed = { $count ->
    [one] The filter { $names } does not narrow the report,
   *[other] The filters { $names } do not narrow the report,
} so it may count other items than the sentence above.
report-annex-has = The report ends with the list of its { $items }, each with the words that led to its labels.
