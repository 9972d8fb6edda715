// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/exchange/textblocks.h"
#include "core/exchange/tr.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QString quotedCell(const QString &cell)
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
    explicit CsvReader(QString text, QChar divider = u',', TextBlocks *rest = nullptr)
        : m_text{std::move(text)}
        , m_divider{divider}
        , m_rest{rest}
    {}

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

    /// Until no more is taken, or no more can be read.
    Status readEach(const std::function<bool(const Result<CsvRow> &)> &take)
    {
        while (m_at < m_text.size() || extend()) {
            const qsizetype begin = m_at;
            const int line = m_line;
            const auto row = readRow();
            if (!row && m_at == m_text.size() && extendFrom(begin)) {
                m_line = line;
                continue; // it was cut off, not broken
            }
            if (!row)
                skipLine(begin, line);
            if ((!row || row->cells != QStringList{QString{}}) && !take(row))
                break;
        }
        return m_status;
    }

private:
    static constexpr int mostCells = 1000;

    QString more()
    {
        auto text = m_rest != nullptr && m_status ? m_rest->next() : Result<QString>{QString{}};
        if (!text)
            m_status = tl::unexpected<Error>{text.error()};
        return text.value_or(QString{});
    }

    /// Goes on behind what was read. False at the end.
    bool extend()
    {
        m_text = more();
        m_at = 0;
        return !m_text.isEmpty();
    }

    /// Reads on at `begin` with at least twice as much text as there was. False at the end, and where there
    /// is more than any entry has.
    bool extendFrom(qsizetype begin)
    {
        constexpr qsizetype longest = qsizetype{32} * 1024 * 1024;
        QString text = m_text.sliced(begin);
        const qsizetype had = text.size();
        const qsizetype wanted = std::min(2 * had, longest);
        for (bool isMore = true; isMore && text.size() < wanted;) {
            const QString next = more();
            text += next;
            isMore = !next.isEmpty();
        }
        if (text.size() == had)
            return false;
        m_text = std::move(text);
        m_at = 0;
        return true;
    }

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
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            const qsizetype end = quote < 0 ? m_text.size() : quote;
            const QStringView run = QStringView{m_text}.sliced(m_at, end - m_at);
            m_line += static_cast<int>(run.count(u'\n'));
            cell += run;
            m_at = end;
            const bool doubled = end + 1 < m_text.size() && m_text.at(end + 1) == u'"';
            if (quote >= 0 && !doubled)
                return closed(std::move(cell));
            if (doubled)
                cell += m_text.at(++m_at);
        }
        m_at = m_text.size();
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

    QString m_text; ///< from some row on, whole lines
    QChar m_divider;
    TextBlocks *m_rest = nullptr;
    Status m_status;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(quotedCell(cell));
    return row.join(u',').toUtf8() + "\r\n";
}

QStringList columnNames(const CsvRow &header)
{
    QStringList names;
    for (const QString &cell : header.cells)
        names.append(cell.trimmed().toLower());
    return names;
}

Result<std::vector<CsvRow>> readCsv(const QString &text) { return CsvReader{text}.read(); }

void readCsvRows(const QString &text, QChar divider, const std::function<void(const Result<CsvRow> &)> &take)
{
    const Status read = CsvReader{text, divider}.readEach([&take](const Result<CsvRow> &row) {
        take(row);
        return true;
    });
    Q_ASSERT(read); // all of it is there
}

Status readCsvRows(const QString &begin, TextBlocks &rest, QChar divider,
                   const std::function<bool(const Result<CsvRow> &)> &take)
{
    return CsvReader{begin, divider, &rest}.readEach(take);
}

} // namespace mooring::exchange
