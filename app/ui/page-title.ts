export type PageTitleParts = {
  page: string;
  site: string;
  /** The word for "Error", when the page shows a form that failed: a screen reader says the title first. */
  error?: string;
};

/** The document's title: "Error: Sign in. eCureTrip". */
export function pageTitle({ page, site, error }: PageTitleParts): string {
  return `${error === undefined ? '' : `${error}: `}${page}. ${site}`;
}
