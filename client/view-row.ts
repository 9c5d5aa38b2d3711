/** One line of a view. */
export interface ViewRow {
  /** The same for the same thing when the view is laid out anew, so that what is open and selected stays so. */
  readonly key: string;
  readonly parent?: string;
  readonly children: readonly string[];
  readonly label: string;
  /** Follows the label, dimmed. */
  readonly detail: string;
  readonly tooltip: string;
  /** For a screen reader: everything, the icon's meaning included. */
  readonly spoken: string;
  readonly icon: string;
  /** Id of a theme colour; never the only sign. */
  readonly color?: string;
}

/** The lines of a view by key, those of the top level first named in `top`. */
export interface ViewRows<Row extends ViewRow> {
  readonly top: readonly string[];
  readonly byKey: ReadonlyMap<string, Row>;
}
