import classes from './Shell.module.css';

/** The first stop of the keyboard: past navigation and top bar to the page itself. In sight only while it has the focus. */
export function SkipToPage() {
  return (
    <button type="button" className={classes.skip} onClick={() => document.querySelector('main')?.focus()}>
      跳到正文
    </button>
  );
}
