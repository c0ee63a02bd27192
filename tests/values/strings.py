"""Strings as letters write them, with the value that each holds. Made up from knowledge of such letters, none is copied.

A line is `text => field=value ...`; fields that are not named have their default, `=> none` is no value at all. "¶" is a newline.
"""

MONEY = """
£.5m => amount=500000
£.50 => amount=0.50
a quarter of a million pounds => amount=250000
£4,500 CR => amount=-4500 flags=negative
£ nil => amount=0 nothing=nil
£5 per 1,000 emails => amount=5 period=unit
£400 p/d => amount=400 period=day
20% of £5,000 => amount=5000 flags=multiplied
20% of our £5,000 budget => amount=5000 flags=multiplied
starting at £10,000 => low=10000
in the region of £14,200 a year => amount=14200 period=year approximate
£14,200 or so => amount=14200 approximate
£14,200 exVAT => amount=14200 vat=excluded
£14,200 per annum incVAT => amount=14200 period=year vat=included
45p/month => amount=0.45 period=month flags=pence
45p, excluding VAT => amount=0.45 vat=excluded flags=pence
c14,200 pounds => amount=14200 approximate
£14,200 GBP (2023/24) => amount=14200
£14,200 excluding VAT for three years => amount=14200 vat=excluded period=total
The cost is approximately 14.2k over three years => amount=14200 approximate period=total
The cost is 14.2k users => none
exceeding £500 => low=500
£500 + => low=500
£500 plus VAT => amount=500 vat=excluded
£500 + 20% VAT => amount=500 vat=excluded
£500 or more incl VAT => low=500 vat=included
£500 plus 3 vans => amount=500
£123 456 => amount=123456 flags=spaced_digits
£1234 567 => amount=1234
£2.5 mill => amount=2500000
£2 mil => amount=2000000
£2 mio => amount=2000000
£2 thou => amount=2000
£2 bil => amount=2000000000
£2tn => amount=2000000000000
2022/23 £ => none
2021/22 (£) => none
23/24 £500 => amount=500
£500 => amount=500
£1,250 => amount=1250
£1,250.75 => amount=1250.75
£ 1,250 => amount=1250
£0.50 => amount=0.50
£0 => amount=0
£0.00 => amount=0
£21, 984.00 => amount=21984 flags=spaced_digits
£21, 984 => amount=21984 flags=spaced_digits
£1 234 567 => amount=1234567 flags=spaced_digits
£12 500.00 => amount=12500 flags=spaced_digits
£1.2m => amount=1200000
£1.2M => amount=1200000
£1.2 m => amount=1200000
£1.2mn => amount=1200000
£1.2 million => amount=1200000
£1.2million => amount=1200000
£3bn => amount=3000000000
£3.45 billion => amount=3450000000
£45k => amount=45000
£45K => amount=45000
£45 k => amount=45000
£45 thousand => amount=45000
3.9k per annum => amount=3900 period=year
3.9k per annum. => amount=3900 period=year
3.9k => amount=3900
4m => amount=4000000
£2.345m => amount=2345000
21,984 => amount=21984 flags=bare
21,984.00 => amount=21984 flags=bare
15 => amount=15 flags=bare
15.50 => amount=15.5 flags=bare
500 => amount=500 flags=bare
12345 => amount=12345 flags=bare
1,500 per month => amount=1500 period=month flags=bare
£500 per annum => amount=500 period=year
£500 p.a. => amount=500 period=year
£500 pa => amount=500 period=year
£500pa => amount=500 period=year
£500 p/a => amount=500 period=year
£500/year => amount=500 period=year
£500 / yr => amount=500 period=year
£500 a year => amount=500 period=year
£500 per year => amount=500 period=year
£500 each year => amount=500 period=year
£500 every year => amount=500 period=year
£500 annually => amount=500 period=year
£500 (annual) => amount=500 period=year
£500 yearly => amount=500 period=year
£500 per month => amount=500 period=month
£500pm => amount=500 period=month
£500 pcm => amount=500 period=month
£500 p.c.m. => amount=500 period=month
£500 per calendar month => amount=500 period=month
£500/month => amount=500 period=month
£500 a month => amount=500 period=month
£500 monthly => amount=500 period=month
£500 per quarter => amount=500 period=quarter
£500 quarterly => amount=500 period=quarter
£500 per week => amount=500 period=week
£500 pw => amount=500 period=week
£500 weekly => amount=500 period=week
£500 per day => amount=500 period=day
£500/day => amount=500 period=day
£500 a day => amount=500 period=day
£500 daily => amount=500 period=day
£15 per hour => amount=15 period=hour
£15.25/hour => amount=15.25 period=hour
£15.25 ph => amount=15.25 period=hour
£15 an hour => amount=15 period=hour
£15.25 hourly => amount=15.25 period=hour
£25 per user => amount=25 period=unit per=user
£25 per licence => amount=25 period=unit per=licence
£25/licence => amount=25 period=unit
£25 per device => amount=25 period=unit per=device
£25 each => amount=25 period=unit
£25 per head => amount=25 period=unit per=head
£25 per user per month => amount=25 period=month per=user
£25 per licence per annum => amount=25 period=year per=licence
£36,000 over 3 years => amount=36000 period=total
£36,000 over three years => amount=36000 period=total
£36,000 for the 3 year contract => amount=36000 period=total
£36,000 over the life of the contract => amount=36000 period=total
£36,000 in total => amount=36000 period=total
£36,000 (total) => amount=36000 period=total
£36,000 one-off => amount=36000 period=total
£36,000 one off payment => amount=36000 period=total
£12,000 per annum for 3 years => amount=12000 period=year
Total: £36,000 => amount=36000 period=total
Total contract value: £36,000 => amount=36000 period=total
Total cost of £36,000 => amount=36000 period=total
Annual cost: £500 => amount=500 period=year
The annual licence fee is £4,000 => amount=4000 period=year
Annual charge £4k => amount=4000 period=year
Annual total £500 => amount=500 period=year
Monthly fee: £50 => amount=50 period=month
Cost per annum: £4,000 => amount=4000 period=year
Day rate £450 => amount=450 period=day
Hourly rate: £14.50 => amount=14.5 period=hour
£500 + VAT => amount=500 vat=excluded
£500+VAT => amount=500 vat=excluded
£500 plus VAT => amount=500 vat=excluded
£500 ex VAT => amount=500 vat=excluded
£500 ex. VAT => amount=500 vat=excluded
£500 exc VAT => amount=500 vat=excluded
£500 excl. VAT => amount=500 vat=excluded
£500 excluding VAT => amount=500 vat=excluded
£500 (excluding VAT) => amount=500 vat=excluded
£500 exclusive of VAT => amount=500 vat=excluded
£500 net of VAT => amount=500 vat=excluded
£500 before VAT => amount=500 vat=excluded
£500 (VAT exclusive) => amount=500 vat=excluded
£500, VAT not included => amount=500 vat=excluded
£500 not including VAT => amount=500 vat=excluded
£600 inc VAT => amount=600 vat=included
£600 inc. VAT => amount=600 vat=included
£600 incl VAT => amount=600 vat=included
£600 including VAT => amount=600 vat=included
£600 (inclusive of VAT) => amount=600 vat=included
£600 with VAT => amount=600 vat=included
£600 VAT included => amount=600 vat=included
£600 per annum inc VAT => amount=600 period=year vat=included
£600 + VAT per month => amount=600 period=month vat=excluded
£12,000 p.a. (exc. VAT) => amount=12000 period=year vat=excluded
circa £5,000 => amount=5000 approximate
c. £5,000 => amount=5000 approximate
c.£5,000 => amount=5000 approximate
c£5k => amount=5000 approximate
approx £5,000 => amount=5000 approximate
approx. £5k => amount=5000 approximate
Approximately £5,000 per annum => amount=5000 period=year approximate
around £5m => amount=5000000 approximate
about £5,000 => amount=5000 approximate
roughly £5,000 => amount=5000 approximate
~£5,000 => amount=5000 approximate
an estimated £5,000 => amount=5000 approximate
£5,000 (approx) => amount=5000 approximate
£5,000 approx. => amount=5000 approximate
£5,000 (estimated) => amount=5000 approximate
nearly £5,000 => amount=5000 approximate
£ circa 5,000 => amount=5000 approximate
£10k to £20k => low=10000 high=20000
£10k - £20k => low=10000 high=20000
£10k–£20k => low=10000 high=20000
£10-20k => low=10000 high=20000
£10,000 - 20,000 => low=10000 high=20000
£10,000-£20,000 per annum => low=10000 high=20000 period=year
between £10,000 and £20,000 => low=10000 high=20000
between £2 and £3 million => low=2000000 high=3000000
£2-3m => low=2000000 high=3000000
£2m-£3m => low=2000000 high=3000000
£500k - £1m => low=500000 high=1000000
from £10,000 to £20,000 => low=10000 high=20000
£3-5k p.a. => low=3000 high=5000 period=year
approximately £10k to £15k => low=10000 high=15000 approximate
up to £500 => high=500
under £5,000 => high=5000
less than £5,000 => high=5000
below £5,000 => high=5000
<£5,000 => high=5000
< £5k => high=5000
≤£5,000 => high=5000
no more than £5,000 => high=5000
not exceeding £5,000 => high=5000
maximum of £5,000 => high=5000
£5,000 or less => high=5000
£5,000 maximum => high=5000
over £5,000 => low=5000
more than £5,000 => low=5000
in excess of £5,000 => low=5000
above £25k => low=25000
>£25,000 => low=25000
≥ £25,000 => low=25000
at least £5,000 => low=5000
£5,000+ => low=5000
£5,000 or more => low=5000
£5,000 and above => low=5000
minimum £5,000 => low=5000
from £500 => low=500
nil => amount=0 nothing=nil
Nil => amount=0 nothing=nil
NIL. => amount=0 nothing=nil
£nil => amount=0 nothing=nil
zero => amount=0 nothing=nil
Nil cost => amount=0 nothing=nil
No cost => amount=0 nothing=nil
No charge => amount=0 nothing=nil
free of charge => amount=0 nothing=nil
Free => amount=0 nothing=nil
None => amount=0 nothing=nil flags=none
The cost was nil. => amount=0 nothing=nil
The software is provided free of charge. => amount=0 nothing=nil
N/A => nothing=not_applicable
n/a => nothing=not_applicable
NA => nothing=not_applicable
Not applicable => nothing=not_applicable
Not Applicable. => nothing=not_applicable
(not applicable) => nothing=not_applicable
Not held => nothing=not_held
Information not held => nothing=not_held
We do not hold this information. => nothing=not_held
The Council does not hold a figure for this. => nothing=not_held
Not recorded => nothing=not_held
Data not available => nothing=not_held
N/K => nothing=not_held
Not yet available => nothing=tbc
Awaiting data => nothing=tbc
TBC => nothing=tbc
tbc. => nothing=tbc
To be confirmed => nothing=tbc
TBD => nothing=tbc
Price to be agreed => nothing=tbc
-£500 => amount=-500 flags=negative
£-500 => amount=-500 flags=negative
(£500) => amount=-500 flags=negative
£(500) => amount=-500 flags=negative
(1,200) => amount=-1200 flags=negative
minus £500 => amount=-500 flags=negative
$5,000 => amount=5000 currency=USD
US$3,000 => amount=3000 currency=USD
A$3,000 => amount=3000 currency=AUD
€1,200 => amount=1200 currency=EUR
€1.200,50 => amount=1200.50 currency=EUR flags=continental
500 euros => amount=500 currency=EUR
USD 3m => amount=3000000 currency=USD
EUR 450 => amount=450 currency=EUR
GBP 5,000 => amount=5000
5,000 GBP => amount=5000
£5,000 GBP => amount=5000
5,000 pounds => amount=5000
five hundred pounds => amount=500
twelve thousand pounds => amount=12000
half a million pounds => amount=500000
one million pounds => amount=1000000
50p => amount=0.50 flags=pence
75 pence => amount=0.75 flags=pence
45p per mile => amount=0.45 period=unit per=mile flags=pence
The contract is worth £1.2m over 4 years. => amount=1200000 period=total
The Council paid £6,660 for this system last year. => amount=6660
The system costs £12,400 per annum, paid in April. => amount=12400 period=year
Our spend on this platform was £3,900. => amount=3900
Cost: 3,900 => amount=3900 flags=bare
Annual spend of 45,000 => amount=45000 period=year flags=bare
Total spend 45,000 => amount=45000 period=total flags=bare
£4,500¶per annum => amount=4500 period=year
£1.250 => amount= flags=ambiguous_separator
£12,50 => amount= flags=malformed
£1,00,000 => amount= flags=malformed
£500, 300 staff => amount=500
£100, 200, 300 => amount=100
£1,000 - 2023/24 => amount=1000
£1,000 - 3 year contract => amount=1000
£1,000 in 2023/24 => amount=1000
12 x £500 => amount=500 flags=multiplied
Â£500 => amount=500
20 => amount=20 flags=bare
 => none
- => none
– => none
£ => none
£000 => none
Cost (£000) => none
Spend £000s => none
£XX => none
£* => none
Yes => none
No => none
See above => none
2023 => none
2023/24 => none
2023-24 => none
FY24 => none
31/03/2024 => none
31 March 2024 => none
Band 7 => none
Band 8a => none
Grade 5 => none
s.40(2) => none
Section 43 => none
section 12(1) => none
Regulation 12(4)(b) => none
01522 123456 => none
0116 496 0000 => none
01632960001 => none
+44 1632 960001 => none
25% => none
12.5 per cent => none
15 staff => none
15 FTE => none
100 users => none
12 months => none
3 years => none
18 hours => none
09:30 => none
9am to 5pm => none
LE1 1FZ => none
FOI/2023/1234 => none
RFI-2517 => none
Ref 123456 => none
Q3 => none
Question 5 => none
1. Yes => none
Windows 10 => none
Microsoft 365 => none
version 10.2 => none
24/7 => none
The team has 15 members and 3 vacancies. => none
https://example.org/spend/500 => none
finance500@example.org => none
US$500 => amount=500 currency=USD
us $500 => amount=500 currency=USD
A$500 => amount=500 currency=AUD
GBP £500 => amount=500
GBP five => none
£five => amount=5
£ - 500 => amount=-500 flags=negative
£500 pounds => amount=500
500 $ => amount=500 currency=USD
500 £200 => amount=200
the total - £500 => amount=500 period=total
cost £5 - £500 => low=5 high=500
5p) => amount=0.05 flags=pence
p5 => none
50p/mile => none
50p-60p => low=0.5 high=0.6 flags=pence
£10k-20k => low=10000 high=20000
£10 - 20 vans => amount=10
£10 - 2023 => amount=10
£10-20% => amount=10
£10-20/5 => amount=10
£20-£10 => amount=20 flags=several_amounts
£10 and £20 => amount=10 flags=several_amounts
£10 to => amount=10
between £10 and 20 per month => low=10 high=20 period=month
£2,500 and £2,500 => amount=2500
£500 * 12 => amount=500 flags=multiplied
12 @ £500 => amount=500 flags=multiplied
£500 x vans => amount=500
A12 => none
cost of 500 => amount=500 flags=bare
cost of 500 vans => none
cost of 500, then => amount=500 flags=bare
cost of band 500 => none
cost was 500 p.a. => amount=500 period=year flags=bare
the spend is around 12,000 => amount=12000 approximate flags=bare
spend: 12:30 => none
spend 10/12 => none
spend 3.5% => none
spend 5th => none
0500 => none
(500) => amount=-500 flags=negative
((500)) => amount=500 flags=bare
£(500 => amount=500
rising from £500 to £600 => low=500 high=600
contract from £500 => amount=500
up to (£500) => high=500
up to c £500 => high=500 approximate
£500 plus. => low=500
£500 plus tax => amount=500 vat=excluded
1.2m and 3m => amount=1200000
21,984 21,985 => none
21,984 to 22,000 => low=21984 high=22000 flags=bare
21,984 or 22,000 => none
£12.345.678 => amount=12345678 flags=continental
€1.250 => amount= currency=EUR flags=ambiguous_separator
£500 per user per month excl VAT => amount=500 period=month vat=excluded per=user
£2023 => amount=2023
£1-£2 million => low=1000000 high=2000000
two dozen pounds => amount=24
two thousand five hundred pounds => amount=2500
three thousand and fifty pounds => amount=3050
£12,345,678,901,234,567,890 => amount= flags=malformed
"""

DATES = """
Contract length: 3 years => undated term=36
Duration: 4 years from 01/04/2022 => 2022-04-01 2026-03-31 day term=48 flags=end_from_term
a ratio of 1:3 years => none
1 April 2025 through to 31 March 2026 => 2025-04-01 2026-03-31 day
1/4/23-31/3/26 => 2023-04-01 2026-03-31 day
12/3/45-6 => none
Period: 2019 to 2022 => 2019-01-01 2022-12-31 year
2025/26 Q3 => 2025-10-01 2025-12-31 quarter
FY 2025/26 (quarter 1) => 2025-04-01 2025-06-30 quarter
2024/5 => 2024-04-01 2025-03-31 financial_year flags=financial_year_assumed
2024/7 => none
FYE 2026 => 2025-04-01 2026-03-31 financial_year flags=named_by_end_year
until 31.3.26 => 2026-03-31 2026-03-31 day
End date: 1.4.26 => 2026-04-01 2026-04-01 day
31.3.26 => 2026-03-31 2026-03-31 day
version 4.3.26 => none
4.3.26 => none
until further notice => undated rolling flags=rolling
125 years => undated term=1500
126 years => none
03/2021 => 2021-03-01 2021-03-31 month
13/2021 => undated flags=impossible
03/25/2021 => undated flags=month_first
31/02/2021 => undated flags=impossible
45/45/2021 => undated flags=impossible
1.2.10 => none
1.02.2010 => 2010-02-01 2010-02-01 day
2007/08 => 2007-04-01 2008-03-31 financial_year
(2007/08) => 2007-04-01 2008-03-31 financial_year
in 07/08 => none
07/08 budget => none
FY 07/08 => 2007-04-01 2008-03-31 financial_year
31/03/2024 => 2024-03-31 2024-03-31 day
31/3/24 => 2024-03-31 2024-03-31 day
1/4/2024 => 2024-04-01 2024-04-01 day
03/04/2024 => 2024-04-03 2024-04-03 day
31.03.2024 => 2024-03-31 2024-03-31 day
31.03.24 => 2024-03-31 2024-03-31 day
31-03-2024 => 2024-03-31 2024-03-31 day
31 / 03 / 2024 => 2024-03-31 2024-03-31 day
2024-03-31 => 2024-03-31 2024-03-31 day
2024-03-31 00:00:00 => 2024-03-31 2024-03-31 day
31/03/2024 00:00 => 2024-03-31 2024-03-31 day
31/12/99 => 1999-12-31 1999-12-31 day
31 March 2024 => 2024-03-31 2024-03-31 day
31st March 2024 => 2024-03-31 2024-03-31 day
31 st March 2024 => 2024-03-31 2024-03-31 day
31st of March, 2024 => 2024-03-31 2024-03-31 day
31 March, 2024 => 2024-03-31 2024-03-31 day
31 Mar 2024 => 2024-03-31 2024-03-31 day
31 Mar 24 => 2024-03-31 2024-03-31 day
31-Mar-24 => 2024-03-31 2024-03-31 day
31-Mar-2024 => 2024-03-31 2024-03-31 day
31/Mar/2024 => 2024-03-31 2024-03-31 day
31 MARCH 2024 => 2024-03-31 2024-03-31 day
Sunday 31 March 2024 => 2024-03-31 2024-03-31 day
Sun 31st Mar 2024 => 2024-03-31 2024-03-31 day
March 31, 2024 => 2024-03-31 2024-03-31 day
March 31st 2024 => 2024-03-31 2024-03-31 day
Expires 31 March 2024 => 2024-03-31 2024-03-31 day
The contract ends on 31/03/2024. => 2024-03-31 2024-03-31 day
until 31 March 2024 => 2024-03-31 2024-03-31 day
as at 31 March 2024 => 2024-03-31 2024-03-31 day
29 February 2024 => 2024-02-29 2024-02-29 day
March 2024 => 2024-03-01 2024-03-31 month
Mar 2024 => 2024-03-01 2024-03-31 month
Mar-24 => 2024-03-01 2024-03-31 month
Mar '24 => 2024-03-01 2024-03-31 month
Sept 2023 => 2023-09-01 2023-09-30 month
September, 2023 => 2023-09-01 2023-09-30 month
02/2024 => 2024-02-01 2024-02-29 month
February 2023 => 2023-02-01 2023-02-28 month
The contract expires in August 2023 => 2023-08-01 2023-08-31 month
end of March 2024 => 2024-03-01 2024-03-31 month flags=end_of_month
Dec-25 => 2025-12-01 2025-12-31 month
May 2025 => 2025-05-01 2025-05-31 month
May-25 => 2025-05-01 2025-05-31 month
circa March 2024 => 2024-03-01 2024-03-31 month approximate
Q1 2023/24 => 2023-04-01 2023-06-30 quarter
Q2 2023/24 => 2023-07-01 2023-09-30 quarter
Q3 2023/24 => 2023-10-01 2023-12-31 quarter
Q4 2023/24 => 2024-01-01 2024-03-31 quarter
Q4 2023-24 => 2024-01-01 2024-03-31 quarter
Quarter 1 2023/24 => 2023-04-01 2023-06-30 quarter
Quarter 3 of 2022-23 => 2022-10-01 2022-12-31 quarter
Q1 (2023/24) => 2023-04-01 2023-06-30 quarter
Q2 FY24 => 2023-07-01 2023-09-30 quarter
Q1 2023 => 2023-01-01 2023-03-31 quarter flags=calendar_quarter_assumed
Q4 2022 => 2022-10-01 2022-12-31 quarter flags=calendar_quarter_assumed
2023/24 => 2023-04-01 2024-03-31 financial_year
2023-24 => 2023-04-01 2024-03-31 financial_year
2023–24 => 2023-04-01 2024-03-31 financial_year
2023/2024 => 2023-04-01 2024-03-31 financial_year flags=financial_year_assumed
1999/00 => 1999-04-01 2000-03-31 financial_year
FY24 => 2023-04-01 2024-03-31 financial_year flags=named_by_end_year
FY 24 => 2023-04-01 2024-03-31 financial_year flags=named_by_end_year
FY2024 => 2023-04-01 2024-03-31 financial_year flags=named_by_end_year
FY 2023/24 => 2023-04-01 2024-03-31 financial_year
FY23/24 => 2023-04-01 2024-03-31 financial_year
FY23-24 => 2023-04-01 2024-03-31 financial_year
financial year 2023/24 => 2023-04-01 2024-03-31 financial_year
Financial Year 2023-2024 => 2023-04-01 2024-03-31 financial_year
financial year 23/24 => 2023-04-01 2024-03-31 financial_year
in the financial year 2023/24 => 2023-04-01 2024-03-31 financial_year
23/24 => 2023-04-01 2024-03-31 financial_year flags=short_year
tax year 2023/24 => 2023-04-06 2024-04-05 financial_year flags=tax_year
academic year 2023/24 => 2023-09-01 2024-08-31 year flags=academic_year
2023 => 2023-01-01 2023-12-31 year
in 2023 => 2023-01-01 2023-12-31 year
since 2019 => 2019-01-01 2019-12-31 year
calendar year 2023 => 2023-01-01 2023-12-31 year
Contract ends 2026 => 2026-01-01 2026-12-31 year
2019-2022 => 2019-01-01 2022-12-31 year
1 April 2019 to 31 March 2020 => 2019-04-01 2020-03-31 day
1 April 2019 - 31 March 2020 => 2019-04-01 2020-03-31 day
01/04/2019-31/03/2020 => 2019-04-01 2020-03-31 day
from 1 April 2019 until 31 March 2020 => 2019-04-01 2020-03-31 day
between 1 April 2019 and 31 March 2020 => 2019-04-01 2020-03-31 day
1/4/19 to 31/3/20 => 2019-04-01 2020-03-31 day
1 April to 30 June 2023 => 2023-04-01 2023-06-30 day
1 November to 31 January 2024 => 2023-11-01 2024-01-31 day
1-5 May 2023 => 2023-05-01 2023-05-05 day
1st to 5th May 2023 => 2023-05-01 2023-05-05 day
April 2019 - March 2020 => 2019-04-01 2020-03-31 month
April 2019 to March 2020 => 2019-04-01 2020-03-31 month
April to June 2023 => 2023-04-01 2023-06-30 month
Apr-Jun 2023 => 2023-04-01 2023-06-30 month
Apr 23 - Mar 24 => 2023-04-01 2024-03-31 month
2019/20 to 2021/22 => 2019-04-01 2022-03-31 financial_year
Commenced 1 April 2020 and expires 31 March 2025 => 2020-04-01 2025-03-31 day
3 years from 1 April 2023 => 2023-04-01 2026-03-31 day term=36 flags=end_from_term
1 April 2023 for 3 years => 2023-04-01 2026-03-31 day term=36 flags=end_from_term
36 months from 01/04/2023 => 2023-04-01 2026-03-31 day term=36 flags=end_from_term
3+1+1 years from 1 April 2023 => 2023-04-01 2026-03-31 day term=36 options=12+12 latest=2028-03-31 flags=end_from_term
1 April 2023 (3+1+1 years) => 2023-04-01 2026-03-31 day term=36 options=12+12 latest=2028-03-31 flags=end_from_term
five years from 1 April 2020 => 2020-04-01 2025-03-31 day term=60 flags=end_from_term
5 years from 01/04/2020 with an option to extend by 2 years => 2020-04-01 2025-03-31 day term=60 options=24 latest=2027-03-31 flags=end_from_term
31 March 2026 with the option to extend for 2 years => 2026-03-31 2026-03-31 day options=24 latest=2028-03-31
31st March 2026 (with 2 x 12 month extension options) => 2026-03-31 2026-03-31 day options=12+12 latest=2028-03-31
Started 1 April 2023, 12 month rolling => 2023-04-01 2024-03-31 day rolling term=12 flags=end_from_term
3+1+1 years => undated term=36 options=12+12
5 years => undated term=60
rolling => undated rolling flags=rolling
Rolling contract => undated rolling flags=rolling
Ongoing => undated rolling flags=rolling
Perpetual licence => undated rolling flags=rolling
No end date => undated rolling flags=rolling
Rolling monthly => undated rolling flags=rolling
31 March => undated flags=no_year
3rd June => undated flags=no_year
summer 2024 => undated flags=vague
Spring 2025 => undated flags=vague
Autumn/Winter 2024 => undated flags=vague
mid-2025 => undated flags=vague
Mid 2025 => undated flags=vague
early 2024 => undated flags=vague
late 2023 => undated flags=vague
31/02/2024 => undated flags=impossible
31 February 2024 => undated flags=impossible
29/02/2023 => undated flags=impossible
32/01/2024 => undated flags=impossible
00/01/2024 => undated flags=impossible
03/25/2024 => undated flags=month_first
13/2024 => undated flags=impossible
07/08 => undated flags=ambiguous
 => none
- => none
N/A => none
TBC => none
Yes => none
15 => none
15 staff => none
£2,023 => none
£2023 => none
s.40(2) => none
Section 12 => none
Freedom of Information Act 2000 => none
Environmental Information Regulations 2004 => none
the Data Protection Act 2018 => none
FOI/2023/1234 => none
FOI 2023-1234 => none
12/00345/FUL => none
192.168.10.24 => none
version 10.2.4 => none
v2.3.21 => none
0116 496 0000 => none
01632 960001 => none
24/7 => none
1/2 => none
9am => none
09:30 => none
Band 7 => none
25% => none
You may contact us => none
They march on => none
SQL Server 2019 => none
Windows Server 2016 => none
2,024 => none
LE1 1FZ => none
we have 2019 laptops => none
financial year ended 31 March 2024 => 2023-04-01 2024-03-31 financial_year
2019 to 2022 => 2019-01-01 2022-12-31 year
from 2019 to 2022 => 2019-01-01 2022-12-31 year
2019/2022 => none
2022-2019 => none
Quarter 2 of the financial year 2023/24 => 2023-07-01 2023-09-30 quarter
Q1 of FY 2023/24 => 2023-04-01 2023-06-30 quarter
Qtr 3 (2022/23) => 2022-10-01 2022-12-31 quarter
Q1, 2023 => 2023-01-01 2023-03-31 quarter flags=calendar_quarter_assumed
Q5 2023 => none
Q1 => none
2 years 6 months => undated term=30
2 years and 36 months => undated term=24
6 months 2 years => undated term=6
three years with option of two years => undated term=36 options=24
3 years plus an option of 1 year => undated term=36 options=12
5 years with 2 x 12 month extensions => undated term=60 options=12+12
2 x 12 month extensions => undated options=12+12
3 years + 1 + 1 => undated term=36 options=12+12
3+1+1 => none
expires 31 March 2024 with an option to extend for a further 12 months => 2024-03-31 2024-03-31 day options=12 latest=2025-03-31
ends 1 April 2023 3 years => 2023-04-01 2023-04-01 day term=36
31/01/2023 1 month => 2023-01-31 2023-02-27 day term=1 flags=end_from_term
29/02/2024 1 year => 2024-02-29 2025-02-27 day term=12 flags=end_from_term
9999 years from 1 January 2024 => 2024-01-01 2024-01-01 day
Monday 3 April 2023 => 2023-04-03 2023-04-03 day
March => undated flags=no_year
Mar. => undated flags=no_year
in March => none
January-March => undated flags=no_year
1-5 April 2023 => 2023-04-01 2023-04-05 day
5-1 April 2023 => 2023-04-01 2023-04-01 day
0-5 April 2023 => 2023-04-05 2023-04-05 day
29 February to 3 March 2023 => undated flags=no_year,several_dates
29 February to 3 March 2024 => 2024-02-29 2024-03-03 day
1 October to 31 March 2023 => 2022-10-01 2023-03-31 day
1 April 2023 to 31 March 2022 => 2023-04-01 2023-04-01 day flags=out_of_order
1 April 2023 and 31 March 2024 => 2023-04-01 2023-04-01 day flags=several_dates
between 1 April 2023 and 31 March 2024 => 2023-04-01 2024-03-31 day
1 April 2023 / 31 March 2024 => 2023-04-01 2023-04-01 day flags=several_dates
start 1 April 2023 expiry 31 March 2024 => 2023-04-01 2024-03-31 day
start 1 April 2023, 31 March 2024 => 2023-04-01 2023-04-01 day flags=several_dates
1 April 2023, 1 April 2023 => 2023-04-01 2023-04-01 day
1 April 2023 to 31 March 2024, 5 May 2025 => 2023-04-01 2024-03-31 day flags=several_dates
FY 2022/23 to FY 2023/24 => 2022-04-01 2024-03-31 financial_year
April 2022 to 2023/24 => 2022-04-01 2024-03-31 month
in 2019 vans => none
Act 2019 => none
Windows 2019 => none
2019% => none
2019(1) => none
x-2019 => none
FY of 2024 => 2023-04-01 2024-03-31 financial_year flags=named_by_end_year
school year 2023/24 => 2023-09-01 2024-08-31 year flags=academic_year
22/24 => none
2013/14/15 => undated flags=impossible
we may 12 => none
by May 12 => 2012-05-01 2012-05-31 month
spring of 2024 => undated flags=vague
summer => undated flags=vague
spring term 2024 => none
early April 2023 => 2023-04-01 2023-04-30 month flags=part_of_month
first half of 2023 => 2023-01-01 2023-06-30 month flags=calendar_quarter_assumed
H2 2023/24 => 2023-10-01 2024-03-31 month
2nd quarter of 2023/24 => 2023-07-01 2023-09-30 quarter
last quarter of 2023 => 2023-10-01 2023-12-31 quarter flags=calendar_quarter_assumed
Q4 22/23 => 2023-01-01 2023-03-31 quarter
Q1-Q3 2023/24 => 2023-04-01 2023-12-31 quarter
Q1, Q2 and Q3 2023/24 => 2023-04-01 2023-06-30 quarter flags=several_dates
Q3-Q1 2023/24 => 2023-04-01 2023-06-30 quarter
3rd quarter => none
a quarter of the 2023 intake => none
2021, 2022 and 2023 => 2021-01-01 2021-12-31 year flags=several_dates
years 2021 & 2022 => 2021-01-01 2021-12-31 year flags=several_dates
2019, 2020 and 2021 laptops => none
April, May and June 2023 => 2023-04-01 2023-04-30 month flags=several_dates
3 and 4 June 2024 => 2024-06-04 2024-06-04 day flags=several_dates
night of 3/4 June 2024 => 2024-06-04 2024-06-04 day flags=several_dates
1.4.21-31.3.22 => 2021-04-01 2022-03-31 day
versions 1.2.34-1.2.40 => none
the three years ending on 31 January 2026 => 2026-01-31 2026-01-31 day term=36
the year ended 30 June 2024 => 2023-07-01 2024-06-30 year
3 years (+1+1) => undated term=36 options=12+12
three years with an option to extend for a further two => undated term=36 options=24
expected 1 April 2023 => 2023-04-01 2023-04-01 day approximate
12/13/14 => undated flags=month_first
1/0/2023 => undated flags=impossible
"""

COUNTS = """
.5 FTE => value=0.5 unit=FTE
2 and a half FTE => value=2.5 unit=FTE
two thirds => none
one third of staff => none
three quarters of a million users => value=750000 unit=users
2 hundred => value=200
one or two => low=1 high=2
5 or 6 staff => low=5 high=6 unit=staff
version .5 => none
1+1 => none
3 + 1 staff => none
12 user licences => value=12 unit=licences
12 licensed users => value=12 unit=users
in the region of 40 staff => value=40 unit=staff approximate
5 pm => none
5 p.m. => none
12 High Street => none
5th => none
6:30 => none
15 => value=15
15. => value=15
1,234 => value=1234
0 => value=0
15 staff => value=15 unit=staff
15 staff members => value=15 unit=staff
15 members of staff => value=15 unit=staff
15 employees => value=15 unit=staff
15 people => value=15 unit=staff
15 officers => value=15 unit=staff
7 members => value=7 unit=staff
7 posts => value=7 unit=staff
4 dedicated procurement officers => value=4 unit=staff
Headcount: 15 => value=15 unit=staff
headcount of 15 => value=15 unit=staff
Headcount 15 => value=15 unit=staff
We have a Corporate procurement team comprising 15 staff members => value=15 unit=staff
The team comprises 7 members => value=7 unit=staff
The team consists of four officers. => value=4 unit=staff
There are three people in the team => value=3 unit=staff
15 FTE => value=15 unit=FTE
15FTE => value=15 unit=FTE
15 FTEs => value=15 unit=FTE
15 FTE's => value=15 unit=FTE
15.5 FTE => value=15.5 unit=FTE
0.33 FTE => value=0.33 unit=FTE
FTE: 6 => value=6 unit=FTE
FTE 6.0 => value=6 unit=FTE
6 full time equivalents => value=6 unit=FTE
6 full-time equivalent staff => value=6 unit=FTE
6.4 F.T.E. => value=6.4 unit=FTE
1 x Full Time => value=1 unit=FTE
1x full-time => value=1 unit=FTE
2 full time => value=2 unit=FTE
2 x 0.5 FTE => value=1 unit=FTE flags=multiplied
3 x 0.6 WTE => value=1.8 unit=WTE flags=multiplied
12.345 FTE => value=12.345 unit=FTE
6.33 WTE => value=6.33 unit=WTE
6.33wte => value=6.33 unit=WTE
WTE 4.2 => value=4.2 unit=WTE
4.2 whole time equivalents => value=4.2 unit=WTE
two and a half FTE => value=2.5 unit=FTE
2½ FTE => value=2.5 unit=FTE
½ => value=0.5
150 users => value=150 unit=users
150 concurrent users => value=150 unit=users
150 named users => value=150 unit=users
Number of users: 150 => value=150 unit=users
Users: 1,200 => value=1200 unit=users
1.5k users => value=1500 unit=users
2.5 million users => value=2500000 unit=users
approximately 150 users => value=150 unit=users approximate
150 licences => value=150 unit=licences
150 licenses => value=150 unit=licences
2,500 Office licences => value=2500 unit=licences
Licences: 40 => value=40 unit=licences
40 seats => value=40 unit=licences
25% => value=25 unit=percent
25 % => value=25 unit=percent
0.5% => value=0.5 unit=percent
25 per cent => value=25 unit=percent
25 percent => value=25 unit=percent
100 per cent => value=100 unit=percent
18 hours => value=18 unit=hours
37.5 hrs => value=37.5 unit=hours
37.5 hours per week => value=37.5 unit=hours
fifteen => value=15
Twenty-five => value=25
twenty five => value=25
one hundred and twenty => value=120
two hundred => value=200
a dozen => value=12
Five => value=5
One => value=1
three staff => value=3 unit=staff
Two officers => value=2 unit=staff
nil => value=0
Nil. => value=0
None => value=0
zero => value=0
no staff => value=0 unit=staff
We have no dedicated procurement staff => value=0 unit=staff
<5 => high=4 suppressed
< 5 => high=4 suppressed
<10 => high=9 suppressed
Less than 5 => high=4 suppressed
less than five => high=4 suppressed
fewer than five => high=4 suppressed
Fewer than 5 staff => high=4 unit=staff suppressed
fewer than ten => high=9 suppressed
under 5 => high=4 suppressed
below 5 => high=4 suppressed
≤5 => high=5 suppressed
<=5 => high=5 suppressed
5 or fewer => high=5 suppressed
5 or less => high=5 suppressed
<100 => high=99
fewer than 100 => high=99
up to 5 => high=5
up to 50 users => high=50 unit=users
no more than 20 => high=20
maximum of 20 users => high=20 unit=users
>1000 => low=1001
> 1,000 => low=1001
more than 1000 => low=1001
over 1,000 => low=1001
over 50 staff => low=51 unit=staff
in excess of 200 => low=201
above 20 => low=21
≥10 => low=10
>=10 => low=10
at least 100 => low=100
at least ten staff => low=10 unit=staff
100+ => low=100
50+ users => low=50 unit=users
100 or more => low=100
20 staff or more => low=20 unit=staff
<5% => high=5 unit=percent flags=exclusive
>90% => low=90 unit=percent flags=exclusive
* => suppressed
** => suppressed
[c] => suppressed
Suppressed => suppressed
unlimited => unlimited
Unlimited users => unit=users unlimited
Site licence => unit=licences unlimited
We have a site licence, therefore use is unlimited. => unit=licences unlimited
Enterprise-wide licence => unit=licences unlimited
10-15 => low=10 high=15
10–15 => low=10 high=15
10 - 15 staff => low=10 high=15 unit=staff
10 to 15 => low=10 high=15
between 10 and 15 staff => low=10 high=15 unit=staff
2 to 3 FTE => low=2 high=3 unit=FTE
10%-15% => low=10 high=15 unit=percent
1-4 => low=1 high=4
circa 100 => value=100 approximate
C5 cabling => none
C100 => none
Our ref: 2022-661 => none
the reference 2022-661 => none
c.100 => value=100 approximate
approx. 200 => value=200 approximate
approximately 200 staff => value=200 unit=staff approximate
around 30 => value=30 approximate
about 30 => value=30 approximate
~20 => value=20 approximate
20 (approx) => value=20 approximate
There were 25 incidents in 2022 => value=25
1. 15 => value=15
2) 30 FTE => value=30 unit=FTE
5* => value=5
Total: 45 => value=45
2019 users => value=2019 unit=users
We have 2,019 laptops => value=2019
31 March 2024: 15 staff => value=15 unit=staff
The Band 7 post has 2 staff => value=2 unit=staff
 => none
- => none
N/A => none
Not applicable => none
Not held => none
TBC => none
Yes => none
No => none
£15 => none
£1,200 per annum => none
15 pounds => none
50p => none
GBP 500 => none
2023 => none
in 2023 => none
2023/24 => none
2023-24 => none
FY24 => none
15 March 2023 => none
15/03/2023 => none
March 2023 => none
01522 123456 => none
0116 496 0000 => none
01632960001 => none
+44 1632 960001 => none
Tel: 0116 496 0000 => none
ext 1234 => none
9am => none
9 a.m. => none
09:30 => none
9:30am => none
24/7 => none
LE1 1FZ => none
SW1A 2AA => none
Band 7 => none
Band 8a => none
Grade 8 => none
Level 3 => none
s.40(2) => none
Section 40 => none
section 12(1) => none
Regulation 12(4)(b) => none
Article 6 => none
Q5 => none
Question 5 => none
Questions 1 => none
page 3 of 5 => none
Page 3 => none
Appendix 2 => none
Annex 1 => none
Tier 1 => none
Year 7 => none
Key Stage 2 => none
Windows 10 => none
Version 12 => none
v12 => none
Covid-19 => none
1st => none
2nd floor => none
3 years => none
12 months => none
20 working days => none
5 days => none
3-year contract => none
5 miles => none
16 GB => none
1. Yes => none
ref 12345 => none
Ref: FOI/2023/1234 => none
RFI-2517 => none
12/00345/FUL => none
192.168.1.1 => none
version 10.2.4 => none
10 High Street => none
https://example.org/15 => none
team15@example.org => none
Freedom of Information Act 2000 => none
No one => none
one-off => none
5.500 => value= flags=ambiguous_separator
5.500 staff => value= unit=staff flags=ambiguous_separator
5.500 FTE => value=5.5 unit=FTE
1.234.567 => value=1234567 flags=continental
1,23 => none
10-5 => value=10 flags=several_counts
5-10-15 => none
5-x => none
2 x 0.5 FTE each => value=1 unit=FTE flags=multiplied
0.6 WTE (3 staff) => value=0.6 unit=WTE flags=several_counts
5 (3 FTE) => value=3 unit=FTE flags=several_counts
number 5 => none
total number 5 => value=5
no. 5 => none
£ 5 => none
5/10 => none
5-page => none
A-5 => none
2023 staff => value=2023 unit=staff
two thousand five hundred staff => value=2500 unit=staff
two hundred and five staff => value=205 unit=staff
two dozen => value=24
5 vans and 6 lorries => value=5 flags=several_counts
between 5 and 10% => low=5 high=10 unit=percent
over 5 users => low=6 unit=users
headcount 5 => value=5 unit=staff
FTE: 5.5 => value=5.5 unit=FTE
licences: 5 => value=5 unit=licences
1k users => value=1000 unit=users
-5 => value=-5
123456789012345678901234567890 => none
"""
