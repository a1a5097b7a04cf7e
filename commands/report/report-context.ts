/** What a report shows besides the diagnostics. */
export interface ReportContext {
  /** The texts of the files by their paths, for excerpts. */
  texts: ReadonlyMap<string, string>;
  /** Whether to write in colours. */
  color: boolean;
  /** The folder that was checked: the place of what has no file. */
  folder?: string;
  /** The release whose verdict was asked for, as `1.36`, if it was one. */
  kubernetes?: string;
}
