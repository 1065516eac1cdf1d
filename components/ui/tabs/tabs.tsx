export type Tab = { href: string; label: string; count?: number | undefined; current?: boolean; urgent?: boolean };

/** Views of one list, as links: each has an address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
        {tab.label}
        {tab.count === undefined ? null : <span className={tab.urgent ? "count count--error" : "count"}> {tab.count}</span>}
      </a>
    ))}
  </nav>
);
