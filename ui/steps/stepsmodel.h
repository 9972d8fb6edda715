// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDate>

#include <array>

namespace mooring::library {
class Library;
}

namespace mooring::ui {

/// Days on which each of the nine steps was practised, in any order.
using StepEvidence = std::array<QList<QDate>, 9>;

/// The nine steps: what they are called, on how many days they were practised, and which one is the
/// person's.
class StepsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< 1..9
        StatusRole,                ///< in words
        DaysRole,                  ///< how many
        CurrentRole                ///< whether it is the one the person is on
    };

    explicit StepsModel(const library::Library &library, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// 1..9, or 0 for none.
    int currentStep() const { return m_current; }
    void setCurrentStep(int number);
    void setEvidence(const StepEvidence &evidence);
    /// In order, each once; `row` from 0.
    QList<QDate> daysOf(int row) const;

private:
    QString statusOf(int row) const;
    void allChanged();

    const library::Library &m_library;
    StepEvidence m_evidence;
    int m_current = 0;
};

} // namespace mooring::ui
