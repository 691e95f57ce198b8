import { Button, CopyButton } from '@mantine/core';
import type { BatchFindings } from '../../../../src-main/api/contract/certificates';
import { shownCount } from '../../../kit/fieldText';
import { keyed } from '../../../kit/keyed';
import { StateBadge } from '../../../kit/StateBadge';
import { codePoint, fateOf, unprintable } from '../../papers/glyphs';
import classes from './Findings.module.css';

type Tone = Parameters<typeof StateBadge>[0]['tone'];

/** What there is to say of a batch before it is made: how many pages, what stops it, and what is to be looked at. */
export function Findings({ found }: { found: BatchFindings }) {
  const { pages, problems, glyphs, shrunk, omitted, repeated } = found;
  const fallbacks = glyphs.count - glyphs.missing;
  const clean = problems.count + glyphs.count + shrunk.count + omitted.count + repeated.count === 0;
  return (
    <section className={classes.findings} aria-label="制作前的检查">
      <p className={classes.line} role="status">
        <strong>
          {shownCount(pages)} 份，{shownCount(pages)} 页
        </strong>
        {problems.count > 0 ? (
          <StateBadge tone="bad">{`${problems.count} 处要先改正`}</StateBadge>
        ) : (
          <StateBadge tone={glyphs.missing > 0 ? 'warn' : 'good'}>
            {glyphs.missing > 0 ? '可以制作，但有字打印不出来' : clean ? '没有发现问题' : '可以制作'}
          </StateBadge>
        )}
      </p>
      <Group
        tone="bad"
        title="要先改正的问题"
        count={problems.count}
        lines={problems.first.map(({ message }) => message)}
        open
      />
      <Group
        tone="bad"
        title="没有字体或字形不可靠的字"
        count={glyphs.missing}
        lines={glyphs.first.filter(unprintable).map(glyphLine)}
        open
      />
      <Group
        tone="warn"
        title="已有同一称号的有效证书"
        count={repeated.count}
        lines={repeated.first.map((record) => `${record}：今年已有，或名单里出现两次，请核对是否重复签发`)}
      />
      <Group
        tone="warn"
        title="缩小了的文字"
        count={shrunk.count}
        lines={shrunk.first.map(
          ({ record, element, wanted, size }) => `${record}：${element} ${wanted} 磅缩到 ${size} 磅`,
        )}
      />
      <Group
        tone="warn"
        title="缺项（其他份有这一项）"
        count={omitted.count}
        lines={omitted.first.map(({ record, field }) => `${record}：没有“${field}”，不印这一处`)}
      />
      <Group
        tone="neutral"
        title="换用其他字体的字"
        count={fallbacks}
        lines={glyphs.first.filter((glyph) => !unprintable(glyph)).map(glyphLine)}
      />
    </section>
  );
}

const glyphLine = (glyph: BatchFindings['glyphs']['first'][number]): string =>
  `${glyph.record}：“${glyph.character}”（${codePoint(glyph.character)}）${fateOf(glyph)}`;

interface GroupProps {
  tone: Tone;
  title: string;
  count: number;
  lines: readonly string[];
  open?: boolean;
}

function Group({ tone, title, count, lines, open = false }: GroupProps) {
  if (count === 0) return null;
  return (
    <details className={classes.group} open={open}>
      <summary>
        <StateBadge tone={tone}>{`${title}：${shownCount(count)} 处`}</StateBadge>
      </summary>
      <CopyButton value={lines.join('\n')}>
        {({ copied, copy }) => (
          <Button className={classes.copy} size="compact-sm" variant="subtle" onClick={copy}>
            {copied ? '已复制' : '复制清单'}
          </Button>
        )}
      </CopyButton>
      <ul>
        {keyed(lines).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
      {count > lines.length && <p className={classes.more}>{`只列出前 ${lines.length} 处。`}</p>}
    </details>
  );
}
