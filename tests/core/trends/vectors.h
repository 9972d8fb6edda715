// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

/// A reference table read from tests/data/vectors, or, for the series that may not be copied, from beside the
/// project.
class Vectors
{
public:
    /// From the folder that holds `beside`, or the table itself.
    explicit Vectors(const QString &name, const QString &beside = {});

    /// Whether the file is there: some series are only tried where the shared folder is.
    static bool exist(const QString &name);
    /// Of these series those that are there, to try a fact on each.
    static std::vector<std::string> present(std::vector<std::string> names);

    int rows() const { return static_cast<int>(m_rows.size()); }
    QString text(int row, const QString &column) const;
    /// Not-a-number where the cell is blank or the column absent.
    double number(int row, const QString &column) const;
    bool has(const QString &column) const { return m_columns.contains(column); }
    /// The row whose first cell is the key.
    int rowOf(const QString &key) const;

    /// The rows with a value in column y.
    std::vector<mooring::Observation> observations() const;

private:
    QHash<QString, int> m_columns;
    std::vector<QStringList> m_rows;
};

/// |actual - expected|, as a share of expected where that is above 1.
double deviation(double actual, double expected);
