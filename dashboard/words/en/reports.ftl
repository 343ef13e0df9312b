### Reports page

page-reports = Reports
    .help = Read a report on the filtered items for a month, quarter or year. Download it in six formats.
report-period = Period of the report
report-download = Download the report
report-holds = The download is a zip with the report as HTML, PDF, Word, slides and workbook, and each chart as a picture with its figures. It takes a moment to make after you click. The filters for region, country, project and donor narrow the report.
report-undated-only = No dated items match these filters, so there is no period to report on.
report-unnarrowed = { $count ->
    [one] The filter { $names } does not narrow the report,
   *[other] The filters { $names } do not narrow the report,
} so the report may count other items than the sentence above.
report-annex-has = The report ends with a list of its { $items }, each with its labels and their evidence.
