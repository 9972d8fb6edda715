// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/exchange/moment.h"
#include "core/exchange/order.h"
#include "core/exchange/tr.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QString quoted(const QString &cell)
{
    const bool plain = std::none_of(cell.cbegin(), cell.cend(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\n' || c == u'\r';
    });
    if (plain)
        return cell;
    QString inside = cell;
    return u'"' + inside.replace(u'"', R"("")"_L1) + u'"';
}

QString number(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString number(std::optional<double> value) { return value ? number(*value) : QString{}; }

/// The items of the check-in, and after them any other that was once answered.
QStringList itemsIn(const JournalContents &contents, const CheckIn &checkIn)
{
    QStringList items;
    for (const CheckInItem &item : checkIn.items)
        items.append(item.id);
    QStringList others;
    for (const PortableEntry &portable : contents.entries)
        for (auto answer = portable.entry.checkIn.answers.keyBegin();
             answer != portable.entry.checkIn.answers.keyEnd(); ++answer)
            if (!items.contains(*answer) && !others.contains(*answer))
                others.append(*answer);
    others.sort();
    return items + others;
}

QString patternIds(const Entry &entry)
{
    QStringList ids;
    for (const PatternTag &tag : entry.patterns)
        ids.append(tag.id);
    return ids.join(u';');
}

QString stepNumbers(const Entry &entry)
{
    QStringList numbers;
    for (const int step : entry.steps)
        numbers.append(QString::number(step));
    return numbers.join(u';');
}

QStringList cells(const PortableEntry &portable, const CheckIn &checkIn, const QStringList &items)
{
    const Entry &entry = portable.entry;
    const bool known = entry.checkIn.version == checkIn.version;
    const Scores scores = known ? score(checkIn, entry.checkIn.answers) : Scores{};
    QStringList row{entry.uuid.toString(QUuid::WithoutBraces),
                    entry.day.toString(Qt::ISODate),
                    entry.writtenAt.isValid() ? momentText(entry.writtenAt) : QString{},
                    portable.with,
                    entry.title,
                    entry.body,
                    number(scores.anxiety),
                    number(scores.avoidance)};
    for (const QString &item : items) {
        const auto answer = entry.checkIn.answers.constFind(item);
        row.append(answer == entry.checkIn.answers.cend() ? QString{} : number(*answer));
    }
    return row << patternIds(entry) << stepNumbers(entry) << (entry.starred ? u"true"_s : u"false"_s)
               << entry.whatHappened << entry.automatic << entry.instead;
}

/// One pass over the text, cell by cell.
class CsvReader
{
public:
    explicit CsvReader(const QString &text, QChar divider = u',') : m_text{text}, m_divider{divider} {}

    Result<std::vector<CsvRow>> read()
    {
        std::vector<CsvRow> rows;
        while (m_at < m_text.size()) {
            auto row = readRow();
            if (!row)
                return tl::unexpected<Error>{row.error()};
            if (row->cells != QStringList{QString{}})
                rows.push_back(std::move(*row));
        }
        return rows;
    }

    void readEach(const std::function<void(const Result<CsvRow> &)> &take)
    {
        while (m_at < m_text.size()) {
            const qsizetype begin = m_at;
            const int line = m_line;
            const auto row = readRow();
            if (!row)
                skipLine(begin, line);
            if (!row || row->cells != QStringList{QString{}})
                take(row);
        }
    }

private:
    static constexpr int mostCells = 1000;

    void skipLine(qsizetype begin, int line)
    {
        const qsizetype end = m_text.indexOf(u'\n', begin);
        m_at = end < 0 ? m_text.size() : end + 1;
        m_line = line + 1;
    }

    Result<CsvRow> readRow()
    {
        CsvRow row{m_line, {}};
        while (true) {
            auto cell = m_at < m_text.size() && m_text.at(m_at) == u'"' ? readQuoted() : readPlain();
            if (!cell)
                return tl::unexpected<Error>{cell.error()};
            row.cells.append(*cell);
            if (row.cells.size() > mostCells)
                return failure(Error::Kind::Invalid,
                               Tr::tr("line %1: there are more than %L2 cells").arg(row.line).arg(mostCells));
            if (m_at < m_text.size() && m_text.at(m_at) == m_divider) {
                ++m_at;
                continue;
            }
            endLine();
            return row;
        }
    }

    Result<QString> readPlain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !endsCell(m_text.at(m_at)))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    Result<QString> readQuoted()
    {
        const int begun = m_line;
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            const bool doubled = c == u'"' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"';
            if (c == u'"' && !doubled)
                return closed(std::move(cell));
            m_line += c == u'\n' ? 1 : 0;
            m_at += doubled ? 1 : 0;
            cell += c;
        }
        return failure(Error::Kind::Invalid, Tr::tr("line %1: a quote is never closed").arg(begun));
    }

    Result<QString> closed(QString cell)
    {
        ++m_at;
        if (m_at < m_text.size() && !endsCell(m_text.at(m_at)))
            return failure(Error::Kind::Invalid,
                           Tr::tr("line %1: only a comma may follow a closing quote").arg(m_line));
        return cell;
    }

    void endLine()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u'\n')
            ++m_at;
        ++m_line;
    }

    bool endsCell(QChar c) const { return c == m_divider || c == u'\n' || c == u'\r'; }

    const QString &m_text;
    QChar m_divider;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(quoted(cell));
    return row.join(u',').toUtf8() + "\r\n";
}

Result<std::vector<CsvRow>> readCsv(const QString &text) { return CsvReader{text}.read(); }

void readCsvRows(const QString &text, QChar divider, const std::function<void(const Result<CsvRow> &)> &take)
{
    CsvReader{text, divider}.readEach(take);
}

QByteArray writeCsv(const JournalContents &contents, const CheckIn &checkIn)
{
    const QStringList items = itemsIn(contents, checkIn);
    const QStringList before{u"id"_s,    u"date"_s, u"written"_s, u"with"_s,
                             u"title"_s, u"body"_s, u"anxiety"_s, u"avoidance"_s};
    const QStringList after{u"patterns"_s,      u"steps"_s,     u"starred"_s,
                            u"what_happened"_s, u"automatic"_s, u"instead"_s};
    QByteArray table = csvRow(before + items + after);
    for (const PortableEntry *entry : inOrder(contents.entries))
        if (!entry->trashedAt)
            table += csvRow(cells(*entry, checkIn, items));
    return table;
}

} // namespace mooring::exchange
