// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/exchange/tr.h"

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

} // namespace mooring::exchange
