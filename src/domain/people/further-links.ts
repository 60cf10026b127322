/** A page to read more on. */
export interface FurtherLink {
  readonly title: string;
  readonly url: string;
}

/** The “Further links” of the briefing, at its own addresses (B-7). */
export const FURTHER_LINKS: readonly FurtherLink[] = [
  {
    title: 'Social Care Workforce Research Unit: serious case reviews',
    url: 'http://www.kcl.ac.uk/schools/sspp/interdisciplinary/scwru/res/knowledge/scr.html'
  },
  {
    title: 'Intranet: safeguarding',
    url: 'http://intranet.cqc.local/CQCIntranet/policies--guidance/healthcare/safeguarding.aspx'
  },
  {
    title: 'Working Together to Safeguard Children',
    url: 'http://www.dcsf.gov.uk/everychildmatters/safeguardingandsocialcare/safeguardingchildren/workingtogether/workingtogethertosafeguardchildren/'
  },
  {
    title: 'Directors of Adult Social Services: guidance on serious case reviews',
    url: 'http://www.adass.org.uk/images/stories/Safeguarding%20Adults/Vulnerable%20Adult%20Serious%20Case%20Review%20Guidance%20final2%20DEC%2006.pdf'
  }
];
