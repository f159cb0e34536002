import { classes } from '../ui/class-names.ts';
import './page.css';

/** A screen that scrolls as a whole, with its title and the actions that belong to all of it. */
export function Page({
  title,
  subtitle,
  actions,
  wide,
  children,
}: {
  title: string;
  subtitle?: React.ReactNode;
  actions?: React.ReactNode;
  wide?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className="page">
      <div className={classes('page-inner', wide && 'page-wide')}>
        <header className="page-head">
          <div className="grow">
            <h1>{title}</h1>
            {subtitle && <p className="muted">{subtitle}</p>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
