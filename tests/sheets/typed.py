"""Invented filings as plain text, as they were sent in before there were pages, and what each of their numbers says.

Columns are set below each other by blanks, dots lead from names to numbers, dollar signs stand in columns of their own,
marks say where tables, captions, stubs and columns begin and where a page ends. The answers were written before any of
it was read by machine.
"""


def told(newest, scale, numbers, unit="USD"):
    """Answers of rows with a column a year, newest first; None is an empty cell."""
    return [
        (name, str(newest - n), unit, round(value * scale, 6))
        for name, values in numbers.items()
        for n, value in enumerate(values)
        if value is not None
    ]


TEXTS = {}

TEXTS["income"] = (
    """\
                             TILLMAN GLASS COMPANY
                         ANNUAL REPORT ON FORM 10-K
                  For the fiscal year ended December 31, 1997

Item 8.  Financial Statements and Supplementary Data

The statements below were examined by the accountants of the company and should be read with the notes.

                             TILLMAN GLASS COMPANY
                       CONSOLIDATED STATEMENTS OF INCOME
                     (In thousands, except per share data)

<TABLE>
<CAPTION>
                                                  Year Ended December 31,
                                          --------------------------------------
                                             1997          1996          1995
                                          ----------    ----------    ----------
<S>                                       <C>           <C>           <C>
Net sales ............................    $  412,507    $  398,722    $  371,044
Cost of goods sold ...................       288,311       281,450       266,903
                                          ----------    ----------    ----------
Gross profit .........................       124,196       117,272       104,141
Selling, general and administrative
  expenses ...........................        71,808        69,954        66,210
                                          ----------    ----------    ----------
Income from operations ...............        52,388        47,318        37,931
Interest income ......................           911           804            --
                                          ----------    ----------    ----------
Net income ...........................    $   53,299    $   48,122    $   37,931
                                          ==========    ==========    ==========
Net income per share .................    $     2.41    $     2.18    $     1.72
                                          ==========    ==========    ==========
</TABLE>

The accompanying notes are an integral part of these statements, and the reader is referred to them.
""",
    told(
        1997,
        1e3,
        {
            "Net sales": (412507, 398722, 371044),
            "Cost of goods sold": (288311, 281450, 266903),
            "Gross profit": (124196, 117272, 104141),
            "Selling, general and administrative expenses": (71808, 69954, 66210),
            "Income from operations": (52388, 47318, 37931),
            "Interest income": (911, 804, None),
            "Net income": (53299, 48122, 37931),
        },
    )
    + told(1997, 1, {"Net income per share": (2.41, 2.18, 1.72)}, "USD/share"),
)

TEXTS["balance"] = (
    """\
                          HARROW CREEK POWER CORPORATION
                                   FORM 10-K
                  For the fiscal year ended December 31, 1996

Item 8.  Financial Statements

                          HARROW CREEK POWER CORPORATION
                           CONSOLIDATED BALANCE SHEETS
                            (Thousands of Dollars)

<TABLE>
<CAPTION>
                                                       December 31,
                                                   1996           1995
                                                   ----           ----
<S>                                             <C>            <C>
Current assets:
  Cash and cash equivalents................     $   9,407      $  11,260
  Accounts receivable, less reserve for
    doubtful accounts......................        61,118         58,994
  Coal and other fuel......................        20,733         24,015
                                                ---------      ---------
    Total current assets...................        91,258         94,269
                                                ---------      ---------
Plant in service...........................       804,600        780,125
Less accumulated depreciation..............      (301,442)      (279,668)
                                                ---------      ---------
    Net plant..............................       503,158        500,457
                                                ---------      ---------
      Total assets.........................     $ 594,416      $ 594,726
                                                =========      =========
</TABLE>

                                       31
<PAGE>
                          HARROW CREEK POWER CORPORATION

The notes to the statements are an integral part of the balance sheets shown on the page before.
""",
    told(
        1996,
        1e3,
        {
            "Current assets: Cash and cash equivalents": (9407, 11260),
            "Current assets: Accounts receivable, less reserve for doubtful accounts": (61118, 58994),
            "Current assets: Coal and other fuel": (20733, 24015),
            "Current assets: Total current assets": (91258, 94269),
            "Plant in service": (804600, 780125),
            "Less accumulated depreciation": (301442, 279668),
            "Net plant": (503158, 500457),
            "Total assets": (594416, 594726),
        },
    ),
)

TEXTS["segments"] = (
    """\
                              MARLOWE FOODS, INC.
                                   FORM 10-K
                   For the fiscal year ended June 30, 1998

Item 1.  Business

The company sells bread, biscuits and jam in eleven states. The table shows sales and profit of its divisions.

<TABLE>
<CAPTION>
                             (Dollars in millions)
                              Net Sales               Operating Profit
                          ------------------         ------------------
                           1998        1997           1998        1997
                          ------      ------         ------      ------
<S>                       <C>         <C>            <C>         <C>
Bread                     $418.2      $402.7         $ 38.1      $ 35.9
Biscuits                   207.9       199.3           22.4        20.0
Jam and preserves(1)        88.5        91.6           (3.2)        4.7
                          ------      ------         ------      ------
Total                     $714.6      $693.6         $ 57.3      $ 60.6
                          ======      ======         ======      ======
</TABLE>
(1) The plant at Dunmere was closed in March 1998.

Sales of bread rose in every state, and biscuits gained from the new ovens that were started the year before.
""",
    [
        (f"{name}: {head}", year, "USD", round(value * 1e6, 6))
        for name, values in {
            "Bread": (418.2, 402.7, 38.1, 35.9),
            "Biscuits": (207.9, 199.3, 22.4, 20.0),
            "Jam and preserves": (88.5, 91.6, -3.2, 4.7),
            "Total": (714.6, 693.6, 57.3, 60.6),
        }.items()
        for (head, year), value in zip(
            (
                ("Net Sales", "1998"),
                ("Net Sales", "1997"),
                ("Operating Profit", "1998"),
                ("Operating Profit", "1997"),
            ),
            values,
            strict=True,
        )
    ],
)

TEXTS["pages"] = (
    """\
                          ALDERMAN TOOL WORKS
                                FORM 10-K
               For the fiscal year ended September 30, 1999

Item 8.  Financial Statements

                  CONSOLIDATED STATEMENTS OF CASH FLOWS
                              (In thousands)

<TABLE>
<CAPTION>
                                                 Year ended September 30,
                                              1999        1998        1997
                                            --------    --------    --------
<S>                                         <C>         <C>         <C>
Cash flows from operating activities:
  Net income                                $ 12,004    $ 10,876    $  9,415
  Depreciation                                 5,310       5,022       4,880
  Change in inventories                       (1,207)        644        (318)
                                            --------    --------    --------
  Net cash earned by operating activities     16,107      16,542      13,977
                                            --------    --------    --------
</TABLE>
                                      24
<PAGE>
                          ALDERMAN TOOL WORKS
              CONSOLIDATED STATEMENTS OF CASH FLOWS (Continued)
                              (In thousands)

<TABLE>
<CAPTION>
                                                 Year ended September 30,
                                              1999        1998        1997
                                            --------    --------    --------
<S>                                         <C>         <C>         <C>
Cash flows from investing activities:
  Purchases of equipment                      (8,441)     (7,903)     (6,270)
  Proceeds from sale of land                     250          --         115
                                            --------    --------    --------
  Net cash used in investing activities       (8,191)     (7,903)     (6,155)
                                            --------    --------    --------
</TABLE>

See the notes, which form a part of these statements and explain how they were drawn up by the company.
""",
    told(
        1999,
        1e3,
        {
            "Cash flows from operating activities: Net income": (12004, 10876, 9415),
            "Cash flows from operating activities: Depreciation": (5310, 5022, 4880),
            "Cash flows from operating activities: Change in inventories": (1207, -644, 318),
            "Cash flows from operating activities: Net cash earned by operating activities": (
                16107,
                16542,
                13977,
            ),
            "Cash flows from investing activities: Purchases of equipment": (8441, 7903, 6270),
            "Cash flows from investing activities: Proceeds from sale of land": (250, None, 115),
            "Cash flows from investing activities: Net cash used in investing activities": (
                -8191,
                -7903,
                -6155,
            ),
        },
    ),
)

TEXTS["selected"] = (
    """\
                        FENWICK SAVINGS BANK HOLDING CO.
                                   10-K
                  For the year ended December 31, 1995

Item 6.  Selected Financial Data

The data below should be read together with the statements and the discussion of the year by the management.

                                      1995      1994      1993      1992
                                    --------  --------  --------  --------
                                      (Dollars in thousands, except per share)
Total loans                         $210,411  $198,306  $185,220  $171,905
Deposits                             240,870   231,118   224,902   215,377
Interest income                       19,544    17,902    17,110    17,866
Net income                             2,915     2,604     2,288     1,997
Earnings per share                      1.94      1.73      1.52      1.33
Return on average assets               1.12%     1.04%     0.96%     0.88%
Ratio of loans to deposits             87.4%     85.8%     82.4%     79.8%

Deposits grew in each of the four years, and loans grew faster, as the towns on the coast built houses.
""",
    told(
        1995,
        1e3,
        {
            "Total loans": (210411, 198306, 185220, 171905),
            "Deposits": (240870, 231118, 224902, 215377),
            "Interest income": (19544, 17902, 17110, 17866),
            "Net income": (2915, 2604, 2288, 1997),
        },
    )
    + told(1995, 1, {"Earnings per share": (1.94, 1.73, 1.52, 1.33)}, "USD/share")
    + told(
        1995,
        1,
        {
            "Return on average assets": (1.12, 1.04, 0.96, 0.88),
            "Ratio of loans to deposits": (87.4, 85.8, 82.4, 79.8),
        },
        "%",
    ),
)

TEXTS["quarters"] = (
    """\
                             COLWORTH TIMBER LTD.
                                  FORM 10-K
                 For the fiscal year ended December 31, 1998

Item 7.  Discussion by the management

Timber was cut on 41,000 acres. The table gives the amounts by kind of wood, and the two that follow the debts.

<TABLE>
<CAPTION>
                                          Volume            Average Price
                                    (thousands of cords)      per cord
                                    --------------------   ----------------
Kind                                   1998      1997       1998      1997
- ----                                ------    ------     ------    ------
<S>                                 <C>       <C>          <C>       <C>
Pine ..........................         812       790      $31.20    $33.45
Fir ...........................         344       351       28.75     29.10
                                     ------    ------
Total .........................       1,156     1,141
                                     ======    ======
</TABLE>

Debts at the end of the year were as follows (in millions):

                                                     1998          1997
                                                    ------        ------
Notes due 2003, 7 1/2%                              $ 40.0        $ 40.0
Owed to banks under lines of credit
that end within one year                              12.5          18.1
                                                    ------        ------
                                                    $ 52.5        $ 58.1
                                                    ======        ======

The lines of credit were renewed in November, and the banks asked for no security beyond the timber itself.
""",
    [
        ("Pine: Volume", "1998", "", 812e3),
        ("Pine: Volume", "1997", "", 790e3),
        ("Pine: Average Price per cord", "1998", "USD", 31.20),
        ("Pine: Average Price per cord", "1997", "USD", 33.45),
        ("Fir: Volume", "1998", "", 344e3),
        ("Fir: Volume", "1997", "", 351e3),
        ("Fir: Average Price per cord", "1998", "USD", 28.75),
        ("Fir: Average Price per cord", "1997", "USD", 29.10),
        ("Total: Volume", "1998", "", 1156e3),
        ("Total: Volume", "1997", "", 1141e3),
        ("Notes due 2003, 7 1/2%", "1998", "USD", 40e6),
        ("Notes due 2003, 7 1/2%", "1997", "USD", 40e6),
        ("Owed to banks under lines of credit that end within one year", "1998", "USD", 12.5e6),
        ("Owed to banks under lines of credit that end within one year", "1997", "USD", 18.1e6),
        ("", "1998", "USD", 52.5e6),
        ("", "1997", "USD", 58.1e6),
    ],
)

TEXTS["paper"] = (
    """\
                         RENWICK PAPER MILLS INC
                             FORM 10-K
               For the fiscal year ended December 31, 1999

ITEM 6.  SELECTED FINANCIAL DATA

The following data are taken from the statements of the company, which were audited by its accountants.

(In millions, except ratios and per share amounts)

                                 1999      1998      1997
                                 ----      ----      ----
Net sales................... $1,204.5  $1,180.2  $1,099.0
Operating earnings (loss)...     88.1     (12.4)     61.7
Interest on bonds and notes,
  less interest capitalized.     20.3      21.9      22.0
Earnings (loss) per share...     1.88     (0.91)     1.20
Employees at year end.......    6,120     6,455     6,610

ITEM 7.  DISCUSSION

Sales rose in all markets, and the mill at Renwick ran at full speed in the second half of the year.

The capital spending of the company by line of business was:

                                          Year Ended December 31
                                       1999        1998        1997
- ------------------------------------------------------------------
                                           (In thousands)
Pulp                              $  41,200   $  38,850   $  52,075
Paper and board                      28,115      30,004      27,660
Corporate                               905         612          --
- ------------------------------------------------------------------
                                  $  70,220   $  69,466   $  79,735
==================================================================

The company expects to spend about as much in the next year, most of it for a new boiler.
""",
    told(
        1999,
        1e6,
        {
            "Net sales": (1204.5, 1180.2, 1099.0),
            "Operating earnings (loss)": (88.1, -12.4, 61.7),
            "Interest on bonds and notes, less interest capitalized": (20.3, 21.9, 22.0),
        },
    )
    + told(1999, 1, {"Earnings (loss) per share": (1.88, -0.91, 1.20)}, "USD/share")
    + told(1999, 1, {"Employees at year end": (6120, 6455, 6610)}, "")
    + told(
        1999,
        1e3,
        {
            "Pulp": (41200, 38850, 52075),
            "Paper and board": (28115, 30004, 27660),
            "Corporate": (905, 612, None),
            "": (70220, 69466, 79735),
        },
    ),
)

TEXTS["gas"] = (
    """\
<PAGE>
                       BRISTOW GAS & LIGHT COMPANY
                    For the fiscal year ended June 30, 1997

Item 8.  Financial Statements

                  CONSOLIDATED STATEMENT OF INCOME
                       Years Ended June 30

<TABLE>
<CAPTION>

                                              1997            1996
                                         (Dollars in thousands, except
                                                per share data)

<S>                                       <C>             <C>
Operating Revenues:
  Gas                                     $ 140,218       $ 133,907
  Light and power                            88,404          90,116
                                          ---------       ---------
      Total                                 228,622         224,023
                                          ---------       ---------

Operating Expenses:
  Gas purchased                              81,115          77,820
  Wages                                      40,207          39,518
  Taxes other than income
    taxes                                    11,004          10,870
                                          ---------       ---------
      Total                                 132,326         128,208
                                          ---------       ---------

Operating Income                             96,296          95,815

Interest Charges                             30,110          31,702
                                          ---------       ---------
Net Income                                $  66,186       $  64,113
                                          =========       =========

Earnings per Share                            $3.31           $3.21
                                              =====           =====
</TABLE>

                       See notes to the statements.
""",
    told(
        1997,
        1e3,
        {
            "Operating Revenues: Gas": (140218, 133907),
            "Operating Revenues: Light and power": (88404, 90116),
            "Operating Revenues: Total": (228622, 224023),
            "Operating Expenses: Gas purchased": (81115, 77820),
            "Operating Expenses: Wages": (40207, 39518),
            "Operating Expenses: Taxes other than income taxes": (11004, 10870),
            "Operating Expenses: Total": (132326, 128208),
            "Operating Income": (96296, 95815),
            "Interest Charges": (30110, 31702),
            "Net Income": (66186, 64113),
        },
    )
    + told(1997, 1, {"Earnings per Share": (3.31, 3.21)}, "USD/share"),
)
