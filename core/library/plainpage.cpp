// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/plainpage.h"

#include "core/library/textsearch.h"
#include "core/library/tr.h"

#include <QRegularExpression>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

bool isRow(const QString &line) { return line.startsWith(u'|'); }

QStringList cellsOf(const QString &row)
{
    QStringList cells = row.split(u'|').mid(1);
    if (!cells.isEmpty() && cells.last().trimmed().isEmpty())
        cells.removeLast();
    for (QString &cell : cells)
        cell = plainText(cell);
    return cells;
}

/// Rows without the one that only draws the line under the head.
QString tableInPlainText(const QStringList &rows)
{
    const QStringList heads = cellsOf(rows.first());
    QString text;
    for (qsizetype row = 2; row < rows.size(); ++row) {
        const QStringList cells = cellsOf(rows.at(row));
        text += cells.value(0) + u'\n';
        for (qsizetype column = 1; column < cells.size(); ++column)
            text += Tr::tr("  %1: %2").arg(heads.value(column), cells.at(column)) + u'\n';
    }
    return text;
}

QString headingInPlainText(const QString &line)
{
    const QString words = plainText(line);
    return words + u'\n' + QString{words.size(), line.startsWith("# "_L1) ? u'=' : u'-'} + u'\n';
}

QString lineInPlainText(const QString &line)
{
    static const QRegularExpression picture{u"^!\\[([^\\]]*)\\]\\([^)]*\\)$"_s};
    static const QRegularExpression number{u"^(\\d+\\.) "_s};
    if (const auto match = picture.match(line); match.hasMatch())
        return Tr::tr("[Picture: %1]").arg(match.captured(1)) + u'\n';
    if (line.startsWith(u'#'))
        return headingInPlainText(line);
    const QString words = plainText(line);
    if (line.startsWith("- "_L1))
        return u"• "_s + words + u'\n';
    if (line.startsWith("> "_L1))
        return u"    "_s + words + u'\n';
    if (const auto match = number.match(line); match.hasMatch())
        return match.captured(1) + u' ' + words + u'\n';
    return words + u'\n';
}

} // namespace

QString inPlainText(const QString &markdown)
{
    QString text;
    QStringList rows;
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        if (isRow(line)) {
            rows.append(line);
            continue;
        }
        if (!rows.isEmpty())
            text += tableInPlainText(rows);
        rows.clear();
        text += lineInPlainText(line);
    }
    if (!rows.isEmpty())
        text += tableInPlainText(rows);
    return text.trimmed() + u'\n';
}

} // namespace mooring::library
