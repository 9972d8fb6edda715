// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/words.h"
#include "ui/trends/trendsdata.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace mooring::ui {

/// *In words*: two or three sentences that can be read, selected and copied, and quieter ones below.
class InWordsCard final : public Card
{
    Q_OBJECT

public:
    explicit InWordsCard(QWidget *parent = nullptr);

    void display(const TrendsView &view);
    QString text() const; ///< as it is copied
    QPushButton &copyButton() const { return *m_copy; }

signals:
    void explanationRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void showWords();

    trends::Words m_words;
    QStringList m_numbers; // that stand out in the first sentence
    QLabel *m_findings;
    QLabel *m_notes;
    QPushButton *m_copy;
    QTimer m_copied;
};

} // namespace mooring::ui
