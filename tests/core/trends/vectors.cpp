// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trends/vectors.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

QString pathIn(const QString &folder, const QString &name)
{
    return folder + u"/vectors/"_s + name + u".csv"_s;
}

QString folderOf(const QString &name)
{
    const QString own = QStringLiteral(TEST_DATA);
    return QFile::exists(pathIn(own, name)) ? own : QStringLiteral(SHARED_DATA);
}

/// Quotes keep commas together; none of the files has a quote inside quotes.
QStringList cells(const QString &line)
{
    QStringList all{QString{}};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            all.append(QString{});
        else
            all.last().append(c);
    }
    return all;
}

} // namespace

Vectors::Vectors(const QString &name, const QString &beside)
{
    QFile file{pathIn(folderOf(beside.isEmpty() ? name : beside), name)};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return;
    const QStringList header = cells(QString::fromUtf8(file.readLine()).trimmed());
    for (int i = 0; i < header.size(); ++i)
        m_columns.insert(header[i], i);
    while (!file.atEnd())
        m_rows.push_back(cells(QString::fromUtf8(file.readLine()).trimmed()));
}

bool Vectors::exist(const QString &name) { return QFile::exists(pathIn(folderOf(name), name)); }

std::vector<std::string> Vectors::present(std::vector<std::string> names)
{
    std::erase_if(names, [](const std::string &name) { return !exist(QString::fromStdString(name)); });
    return names;
}

QString Vectors::text(int row, const QString &column) const
{
    return has(column) ? m_rows[static_cast<std::size_t>(row)].value(m_columns.value(column)) : QString{};
}

double Vectors::number(int row, const QString &column) const
{
    bool ok = false;
    const double value = text(row, column).toDouble(&ok);
    return ok ? value : std::numeric_limits<double>::quiet_NaN();
}

int Vectors::rowOf(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const QStringList &row) { return row.first() == key; });
    return static_cast<int>(found - m_rows.begin());
}

std::vector<mooring::Observation> Vectors::observations() const
{
    const QString day = has(u"day"_s) ? u"day"_s : u"year"_s;
    std::vector<mooring::Observation> all;
    for (int row = 0; row < rows(); ++row)
        if (const double y = number(row, u"y"_s); !std::isnan(y))
            all.push_back({number(row, day), y});
    return all;
}

double deviation(double actual, double expected)
{
    return std::abs(actual - expected) / std::max(1., std::abs(expected));
}
